using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Forecasts a measure by what its back-test says, and keeps the evidence for publication.</summary>
/// <param name="groups">Groups of communes the evidence is told for; all first.</param>
internal sealed class ForecastEvidence(IReadOnlyList<(string Name, int[] Series)> groups)
{
    private const string SkillTable = "engine.forecast_skill";
    private const string CoverageTable = "engine.forecast_coverage";
    private const string ReliabilityTable = "engine.forecast_reliability";

    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Tables { get; } = [SkillTable, CoverageTable, ReliabilityTable];

    private readonly List<object?[]> _skills = [];
    private readonly List<object?[]> _coverage = [];
    private readonly List<object?[]> _reliability = [];

    /// <summary>Tests the methods on the past of one measure and forecasts it by the one that may be published.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="latest">The target whose misses are foretold again; null for none.</param>
    /// <param name="panel">Its values.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="endYear">Last calendar year forecast.</param>
    /// <param name="stoppedGroups">Groups of the panel nothing new is said of.</param>
    public MeasureForecast Forecast(Measure measure, Target? latest, YearPanel panel, MeasureScale scale, int endYear, IReadOnlySet<int> stoppedGroups)
    {
        var horizon = Math.Max(1, endYear - (panel.FirstYear + panel.YearCount - 1));
        var protocol = new BacktestProtocol(horizon, PooledSettings.Published.FewestPoints, Window: PooledSettings.Published.Window);
        var settings = SamplingChoice.Choose(panel, scale, PooledSettings.Published, protocol);
        var model = new PooledBacktest(panel, scale, settings, horizon);
        var comparisons = MethodComparison.RunByPart(panel, model, protocol, [.. groups.Select(group => group.Series)]);
        var chosen = comparisons[0].Chosen;
        var risk = latest is not null && TargetMiss.HighIsBad(measure, latest) is not null ? Risk(latest, panel, scale, model, protocol) : null;
        foreach (var (group, comparison) in groups.Zip(comparisons))
        {
            _skills.AddRange(SkillRows.Of(measure, group.Name, comparison, chosen, group.Name == CommuneGroups.All ? risk : null));
            _coverage.AddRange(SkillRows.Coverage(measure, group.Name, comparison.Report));
        }

        if (risk is { Cases: > 0 })
            _reliability.AddRange(SkillRows.Reliability(measure.Id, risk));

        return new MeasureForecast(panel, scale, settings, endYear, usesLastValue: !comparisons[0].Verdict.IsPromoted, stoppedGroups);
    }

    /// <summary>Writes the three tables; rows over all measures are made of those that stand and those made anew.</summary>
    public static void Write(EngineTables tables, IEnumerable<ForecastEvidence> measures)
    {
        ForecastEvidence[] made = [.. measures];
        tables.Write(SkillTable, SkillRows.Columns, made.SelectMany(measure => measure._skills));
        tables.Write(CoverageTable, SkillRows.CoverageColumns, made.SelectMany(measure => measure._coverage));
        tables.Write(ReliabilityTable, SkillRows.ReliabilityColumns, made.SelectMany(measure => measure._reliability));
        tables.Change($"delete from {ReliabilityTable} where measure_id = '{SkillRows.AllMeasures}'");
        var bins = tables.Query(
            $"select bin, mean_probability, observed_share, cases from {ReliabilityTable} order by bin, measure_id",
            row => (Bin: row.GetInt32(0), Mean: row.GetDouble(1), Share: row.GetDouble(2), Cases: row.GetInt32(3)));
        tables.Add(ReliabilityTable, SkillRows.ReliabilityColumns, bins.GroupBy(row => row.Bin).Select(bin => SkillRows.Reliability(
            SkillRows.AllMeasures, bin.Key, bin.Sum(row => row.Cases * row.Mean), bin.Sum(row => row.Cases * row.Share), bin.Sum(row => row.Cases))));
    }

    private static MissScore Risk(Target target, YearPanel panel, MeasureScale scale, PooledBacktest model, BacktestProtocol protocol)
    {
        var targets = new double[panel.SeriesCount];
        targets.AsSpan().Fill((double)target.Value);
        return MissBacktest.Run(panel, scale, model, _ => targets, protocol);
    }
}
