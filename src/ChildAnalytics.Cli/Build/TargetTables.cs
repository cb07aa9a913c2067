using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Forecasting;
using ChildAnalytics.Forecasting.Results;
using ChildAnalytics.Forecasting.Series;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Targets;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Cli.Build;

/// <summary>Holds every reporting commune against the national targets, today and as forecast, and writes the tables.</summary>
internal static class TargetTables
{
    private static readonly string[] ProgressColumns =
    [
        "commune_id", "measure_id", "scope_kind", "scope_code", "year", "comparator", "target", "latest", "latest_period", "gap", "status",
        "status_statcan", "status_unsd", "status_destatis", "status_escap", "required_pace", "achieved_pace", "source_id",
    ];

    private static readonly string[] ForecastColumns =
    [
        "commune_id", "measure_id", "scope_kind", "scope_code", "year", "mean", "lo80", "hi80", "lo95", "hi95", "p_miss", "p_band", "method",
        "calibrated", "points_used", "children_short", "source_id",
    ];

    private static readonly string[] PathColumns =
        ["commune_id", "measure_id", "year", "mean", "lo80", "hi80", "lo95", "hi95", "method", "source_id"];

    /// <summary>Writes <c>engine.target_progress</c>, <c>engine.target_forecast</c> and <c>engine.forecast_path</c>.</summary>
    /// <param name="build">A build whose core models have run.</param>
    /// <param name="measures">All measures, by id.</param>
    /// <param name="targets">All targets; those of the nation that name a year are applied to communes, for reference.</param>
    /// <param name="core">Facts on the current map.</param>
    public static void Write(WarehouseBuild build, IReadOnlyDictionary<string, Measure> measures, IReadOnlyList<Target> targets, CoreFacts core)
    {
        var national = targets.Where(target => target is { ScopeKind: "national", Year: not null }).ToLookup(target => target.MeasureId);
        var lastYear = national.SelectMany(group => group).Max(target => target.Year!.Value);
        var communes = core.ReportingCommunes();
        var reported = core.Facts.Keys.Select(key => key.MeasureId).ToHashSet();
        var progress = new List<object?[]>();
        var forecasts = new List<object?[]>();
        var paths = new List<object?[]>();
        foreach (var measure in measures.Values.Where(measure => reported.Contains(measure.Id) && !measure.CountsUnits).OrderBy(measure => measure.Id, StringComparer.Ordinal))
        {
            var held = Hold(measure, [.. national[measure.Id]], core, communes);
            progress.AddRange(held.Select(pair => ProgressRow(pair.CommuneId, pair.Progress)));
            if (!ForecastEngine.CanForecast(measure.Unit))
                continue;
            var childrenShort = held.ToDictionary(pair => (pair.CommuneId, pair.Progress.Target), pair => pair.Progress.ChildrenShort);
            foreach (var forecast in ForecastEngine.Forecast(Panel(measure, [.. national[measure.Id]], core, communes, lastYear)))
            {
                var source = core.Facts.TryGetValue((forecast.Id, measure.Id), out var facts) ? facts[^1].Fact.SourceId : null;
                forecasts.AddRange(forecast.Targets.Select(target => ForecastRow(forecast, target, measure, childrenShort.GetValueOrDefault((forecast.Id, target.Target)), source)));
                paths.AddRange(forecast.Path.Select(point => PathRow(forecast, measure, point, source)));
            }
        }

        build.WriteTable("engine", "target_progress", ProgressColumns, progress);
        build.WriteTable("engine", "target_forecast", ForecastColumns, forecasts);
        build.WriteTable("engine", "forecast_path", PathColumns, paths);
    }

    private static List<(string CommuneId, TargetProgress Progress)> Hold(Measure measure, Target[] targets, CoreFacts core, IReadOnlyList<CurrentCommune> communes)
    {
        var held = new List<(string, TargetProgress)>();
        foreach (var commune in communes)
        {
            var id = commune.Id.ToString();
            IReadOnlyList<YearFact> facts = core.Facts.TryGetValue((id, measure.Id), out var years)
                ? [.. years.Select(year => new YearFact(year.Year, year.Fact))]
                : [];
            held.AddRange(targets.Select(target => (id, TargetEngine.Assess(measure, target, facts))));
        }

        return held;
    }

    private static MeasurePanel Panel(Measure measure, Target[] targets, CoreFacts core, IReadOnlyList<CurrentCommune> communes, int lastYear) => new(
        measure.Id,
        measure.Unit,
        lastYear,
        [.. communes.Select(commune => new PanelSeries(commune.Id.ToString(), commune.ProvinceCode, Points(measure, commune.Id.ToString(), core), targets))]);

    private static List<SeriesPoint> Points(Measure measure, string communeId, CoreFacts core)
    {
        var points = new List<SeriesPoint>();
        if (!core.Facts.TryGetValue((communeId, measure.Id), out var facts))
            return points;
        foreach (var (year, fact) in facts)
        {
            if (measure.Unit.RatioBase() is { } ratioBase && fact is { Numerator: { } numerator, Denominator: > 0 and { } denominator })
                points.Add(new SeriesPoint(year, (double)(ratioBase * numerator / denominator), (double)numerator, (double)denominator));
            else if ((fact.Value ?? fact.Numerator) is { } value)
                points.Add(new SeriesPoint(year, (double)value));
        }

        return points;
    }

    private static object?[] ProgressRow(string communeId, TargetProgress progress) =>
    [
        communeId, progress.Target.MeasureId, progress.Target.ScopeKind, progress.Target.ScopeCode, progress.Target.Year, progress.Target.Comparator.Name(),
        progress.Target.Value, progress.Latest, progress.LatestYear, progress.Gap, progress.Status.Name(), progress.StatCan.Name(), progress.Unsd.Name(),
        progress.Destatis.Name(), progress.Escap.Name(), progress.RequiredPace, progress.AchievedPace, progress.SourceId,
    ];

    private static object?[] ForecastRow(SeriesForecast series, TargetForecast forecast, Measure measure, decimal? childrenShort, string? source) =>
    [
        series.Id, measure.Id, forecast.Target.ScopeKind, forecast.Target.ScopeCode, forecast.Target.Year, forecast.Mean, forecast.Lo80, forecast.Hi80,
        forecast.Lo95, forecast.Hi95, forecast.MissProbability, forecast.Band, forecast.Method.Name(), forecast.IsCalibrated, forecast.PointsUsed, childrenShort, source,
    ];

    private static object?[] PathRow(SeriesForecast series, Measure measure, ForecastPoint point, string? source) =>
        [series.Id, measure.Id, point.Year, point.Mean, point.Lo80, point.Hi80, point.Lo95, point.Hi95, series.Method.Name(), source];
}
