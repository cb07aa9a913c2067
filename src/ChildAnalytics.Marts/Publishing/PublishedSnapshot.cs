namespace ChildAnalytics.Marts.Publishing;

/// <summary>One publication opened for one reader: the queries by subject, over one connection. Dispose it when the page is written.</summary>
public sealed class PublishedSnapshot : IDisposable
{
    private readonly MartsConnection _connection;

    /// <summary>Takes over <paramref name="connection"/> and reads what the publication says of itself.</summary>
    /// <param name="connection">Read-only connection to its <c>child.duckdb</c>.</param>
    /// <param name="isCurrent">False where a newer publication exists.</param>
    /// <exception cref="InvalidOperationException">Table <c>snapshot</c> does not hold exactly one row.</exception>
    internal PublishedSnapshot(MartsConnection connection, bool isCurrent)
    {
        _connection = connection;
        IsCurrent = isCurrent;
        Info = connection.Query(
            "select snapshot_id, built_at, as_of, engine_version, is_synthetic from marts.snapshot",
            row => new SnapshotDescription(row.Text(0), row.Moment(1) ?? default, row.Date(2) ?? default, row.Text(3), row.Flag(4))).Single();
        Units = new Units.UnitQueries(connection);
        Ratings = new Ratings.RatingQueries(connection);
        RankBands = new Ratings.RankBandQueries(connection);
        Certainty = new Certainty.CertaintyQueries(connection);
        Indices = new Indices.IndexQueries(connection);
        Rescoring = new Rescoring.RescoringQueries(connection);
        Measures = new Measures.MeasureQueries(connection);
        Risks = new Risks.RiskQueries(connection);
        Forecasts = new Forecasts.ForecastQueries(connection);
        Series = new Provinces.ProvinceSeriesQueries(connection);
        Sources = new Sources.SourceQueries(connection);
        Issues = new Issues.IssueQueries(connection);
        Maps = new Maps.MapQueries(connection);
        Dictionary = new Dictionary.DictionaryQueries(connection);
        Traces = new Traces.TraceQueries(connection);
        Changes = new Changes.ChangeQueries(connection);
        Rounds = new Rounds.RoundQueries(connection);
        Assessments = new Assessments.AssessmentQueries(connection);
        Peers = new Peers.PeerQueries(connection);
        Improvements = new Improvements.ImprovementQueries(connection);
    }

    /// <summary>What the publication says of itself.</summary>
    public SnapshotDescription Info { get; }

    /// <summary>False where a newer publication exists.</summary>
    public bool IsCurrent { get; }

    /// <summary>Communes and provinces.</summary>
    public Units.UnitQueries Units { get; }

    /// <summary>Rule sets, verdicts, points, ranks.</summary>
    public Ratings.RatingQueries Ratings { get; }

    /// <summary>Places communes may hold.</summary>
    public Ratings.RankBandQueries RankBands { get; }

    /// <summary>How certain verdicts are.</summary>
    public Certainty.CertaintyQueries Certainty { get; }

    /// <summary>Composite indices.</summary>
    public Indices.IndexQueries Indices { get; }

    /// <summary>What is needed to rate again under other rules.</summary>
    public Rescoring.RescoringQueries Rescoring { get; }

    /// <summary>Measures, targets, values over time, legal settings.</summary>
    public Measures.MeasureQueries Measures { get; }

    /// <summary>Likely misses of targets.</summary>
    public Risks.RiskQueries Risks { get; }

    /// <summary>Totals, objectives, and how far past forecasts could be relied on.</summary>
    public Forecasts.ForecastQueries Forecasts { get; }

    /// <summary>Official province series.</summary>
    public Provinces.ProvinceSeriesQueries Series { get; }

    /// <summary>Files received, and the rows behind one number.</summary>
    public Sources.SourceQueries Sources { get; }

    /// <summary>Figures in doubt and what was done about them.</summary>
    public Issues.IssueQueries Issues { get; }

    /// <summary>Figures on the map before the reform, and changes split into real and redrawn.</summary>
    public Maps.MapQueries Maps { get; }

    /// <summary>Why a commune has its points and its verdict.</summary>
    public Traces.TraceQueries Traces { get; }

    /// <summary>What tables and columns mean.</summary>
    public Dictionary.DictionaryQueries Dictionary { get; }

    /// <summary>What differs from the publication before, and why.</summary>
    public Changes.ChangeQueries Changes { get; }

    /// <summary>Rounds of assessment for recognition.</summary>
    public Rounds.RoundQueries Rounds { get; }

    /// <summary>Points given by communes themselves and by the level that verifies.</summary>
    public Assessments.AssessmentQueries Assessments { get; }
    /// <summary>Communes alike, and where one stands among them.</summary>
    public Peers.PeerQueries Peers { get; }

    /// <summary>What communes could improve, and what that scores and costs.</summary>
    public Improvements.ImprovementQueries Improvements { get; }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
