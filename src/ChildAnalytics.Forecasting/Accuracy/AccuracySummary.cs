namespace ChildAnalytics.Forecasting.Accuracy;

/// <summary>Accuracy of one method over many series, each tested on the same horizons.</summary>
/// <param name="Series">Series counted.</param>
/// <param name="SeriesWithoutScale">Of these, series with constant training points: left out of everything divided by the scale.</param>
/// <param name="Smape">Symmetric mean absolute percentage error, 0 to 200.</param>
/// <param name="Mase">Mean absolute scaled error.</param>
/// <param name="MedianMase">Median over series of the same.</param>
/// <param name="Msis95">Mean scaled interval score at 95 %.</param>
/// <param name="MedianMsis95">Median over series of the same.</param>
/// <param name="Coverage95">Share of values within the 95 % limits, 0 to 1.</param>
/// <param name="Coverage80">Share of values within the 80 % limits, 0 to 1.</param>
/// <param name="Coverage95First">The 95 % share at the first horizon.</param>
/// <param name="Coverage95Last">The 95 % share at the last horizon.</param>
/// <param name="Width95">Mean width of the 95 % interval over the scale.</param>
/// <remarks>Source: forecasting specification, section 7.</remarks>
public sealed record AccuracySummary(
    int Series,
    int SeriesWithoutScale,
    double Smape,
    double Mase,
    double MedianMase,
    double Msis95,
    double MedianMsis95,
    double Coverage95,
    double Coverage80,
    double Coverage95First,
    double Coverage95Last,
    double Width95);
