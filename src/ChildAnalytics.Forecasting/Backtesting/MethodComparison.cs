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

    /// <summary>Tests every origin the panel allows.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="model">PEB3 prepared for the panel.</param>
    /// <param name="protocol">Cells and scoring.</param>
    public static MethodComparison Run(YearPanel panel, PooledBacktest model, BacktestProtocol protocol)
    {
        var report = RollingOrigin.Run(panel, [new ClassicBacktest(panel, Baselines, protocol.Window), model], protocol);
        return new MethodComparison(report, PromotionRule.Judge(report, PooledBacktest.MethodName));
    }
}
