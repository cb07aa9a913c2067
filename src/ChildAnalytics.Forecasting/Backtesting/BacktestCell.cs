namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>One method tested on one origin and one target year, over all series both have.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Origin">Calendar year of the last value known.</param>
/// <param name="Target">Calendar year forecast.</param>
/// <param name="Series">Series scored, the same for every method.</param>
/// <param name="Dropped">Series observed in the target year but not forecast by every method, or with too few points.</param>
/// <param name="MeanAbsoluteError">In the unit of the measure.</param>
/// <param name="Smape">0 to 200.</param>
/// <param name="Mase">Scaled by mean absolute change; series without scale left out.</param>
/// <param name="Coverage95">Share within the 95 % limits, 0 to 1.</param>
/// <param name="Coverage80">Share within the 80 % limits, 0 to 1.</param>
/// <param name="Width95">Mean width of the 95 % interval, in the unit of the measure.</param>
/// <param name="IntervalScore95">Mean interval score at 95 %, in the unit of the measure.</param>
/// <param name="ScaledIntervalScore95">The same, scaled.</param>
public sealed record BacktestCell(
    string Method,
    int Origin,
    int Target,
    int Series,
    int Dropped,
    double MeanAbsoluteError,
    double Smape,
    double Mase,
    double Coverage95,
    double Coverage80,
    double Width95,
    double IntervalScore95,
    double ScaledIntervalScore95)
{
    /// <summary>Years from origin to target.</summary>
    public int Horizon => Target - Origin;
}
