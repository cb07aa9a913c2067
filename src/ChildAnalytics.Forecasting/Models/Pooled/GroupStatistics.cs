namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>What the series of one group share at an origin, on the link scale.</summary>
/// <param name="Series">Series with two points or more.</param>
/// <param name="Base">Typical variance of a yearly step; NaN where no series has two points.</param>
/// <param name="Slope">Mean change per year.</param>
/// <param name="SlopeVariance">Variance of the raw slopes of the series; 0 for one series.</param>
/// <param name="MeanSlopeError">Mean of the variances of estimation of the slopes.</param>
/// <param name="MedianScale">Median scale (standard deviation of a yearly step) of its series.</param>
/// <remarks>Source: forecasting specification, section 3.2; variance pooling after Smyth 2004.</remarks>
public readonly record struct GroupStatistics(
    int Series, double Base, double Slope, double SlopeVariance, double MeanSlopeError, double MedianScale)
{
    /// <summary>True variance of the slopes between series, above what estimation explains; 0 or more.</summary>
    public double TrueSlopeVariance => Math.Max(0, SlopeVariance - MeanSlopeError);
}
