namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>What the spread of a panel is multiplied by for its limits, and how much past stands behind it.</summary>
/// <param name="At80">For the 80 % interval; at least 1.2816.</param>
/// <param name="At95">For the 95 % interval; at least 1.96.</param>
/// <param name="TargetYears">Distinct target years behind it (K): the number of independent trials of a common shock.</param>
/// <param name="Errors">Past errors behind it.</param>
/// <param name="LongestHorizon">Longest horizon among them; forecasts further ahead are "beyond tested horizon".</param>
/// <param name="IsCalibrated">False where too few target years lie behind; the label is then "uncalibrated".</param>
/// <param name="IsPublishable">False where the past asks for more than the largest multiplier: the interval is not shown.</param>
/// <remarks>Source: forecasting specification, sections 3.4 and 3.6.</remarks>
public readonly record struct Multiplier(double At80, double At95, int TargetYears, int Errors, int LongestHorizon, bool IsCalibrated, bool IsPublishable)
{
    /// <summary>The normal quantiles, with nothing behind them.</summary>
    public static Multiplier Gaussian { get; } = new(NormalQuantile.At80, NormalQuantile.At95, 0, 0, 0, false, true);
}
