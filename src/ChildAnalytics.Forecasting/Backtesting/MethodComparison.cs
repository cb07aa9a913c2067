using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>PEB3 held against the named baselines over the past of one measure, and whether it may replace the last value.</summary>
/// <param name="Report">Cells of all methods; empty where the past is too short.</param>
/// <param name="Verdict">Verdict on PEB3 against the last value; not promoted where the past is too short.</param>
/// <remarks>Source: forecasting specification, section 6.</remarks>
public sealed record MethodComparison(BacktestReport Report, PromotionVerdict Verdict)
{
    private static readonly ClassicMethod[] Baselines = [ClassicMethod.Naive, ClassicMethod.Drift, ClassicMethod.MedianThetaDampedSesDrift];

    /// <summary>Name of the method whose point is published.</summary>
    public string Chosen => Verdict.IsPromoted ? PooledBacktest.MethodName : ClassicMethod.Naive.Name();

    /// <summary>Tests every origin the panel allows, on all series together.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="model">PEB3 prepared for the panel.</param>
    /// <param name="protocol">Cells and scoring.</param>
    public static MethodComparison Run(YearPanel panel, PooledBacktest model, BacktestProtocol protocol) =>
        RunByPart(panel, model, protocol, [Enumerable.Range(0, panel.SeriesCount).ToArray()])[0];

    /// <summary>The same for several parts of the panel, each with its own verdict.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="model">PEB3 prepared for the panel.</param>
    /// <param name="protocol">Cells and scoring.</param>
    /// <param name="parts">Numbers of the series in each part.</param>
    public static IReadOnlyList<MethodComparison> RunByPart(YearPanel panel, PooledBacktest model, BacktestProtocol protocol, IReadOnlyList<int[]> parts) =>
    [
        .. RollingOrigin.RunByPart(panel, [new ClassicBacktest(panel, Baselines, protocol.Window), model], protocol, parts)
            .Select(report => new MethodComparison(report, PromotionRule.Judge(report, PooledBacktest.MethodName))),
    ];
}
