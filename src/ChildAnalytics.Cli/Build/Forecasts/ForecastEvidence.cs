using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Forecasts measures by what the back-test of each says, and keeps the evidence for publication.</summary>
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
    private readonly List<MissScore> _risks = [];

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
        {
            _risks.Add(risk);
            _reliability.AddRange(SkillRows.Reliability(measure.Id, [risk]));
        }

        return new MeasureForecast(panel, scale, settings, endYear, usesLastValue: !comparisons[0].Verdict.IsPromoted, stoppedGroups);
    }

    /// <summary>Writes the three tables.</summary>
    public void Write(EngineTables tables)
    {
        tables.Write(SkillTable, SkillRows.Columns, _skills);
        tables.Write(CoverageTable, SkillRows.CoverageColumns, _coverage);
        tables.Write(ReliabilityTable, SkillRows.ReliabilityColumns, _reliability.Concat(SkillRows.Reliability(SkillRows.AllMeasures, _risks)));
    }

    private static MissScore Risk(Target target, YearPanel panel, MeasureScale scale, PooledBacktest model, BacktestProtocol protocol)
    {
        var targets = new double[panel.SeriesCount];
        targets.AsSpan().Fill((double)target.Value);
        return MissBacktest.Run(panel, scale, model, _ => targets, protocol);
    }
}
