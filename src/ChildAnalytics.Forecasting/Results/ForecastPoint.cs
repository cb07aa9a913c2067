namespace ChildAnalytics.Forecasting.Results;

/// <summary>Forecast of one year, in the measure's unit. Limits never leave the range the measure can take and never meet.</summary>
/// <param name="Year">The year.</param>
/// <param name="Mean">Middle of the forecast. It is a median: only quantiles are carried back from the link scale.</param>
/// <param name="Lo80">Lower limit at 80 %.</param>
/// <param name="Hi80">Upper limit at 80 %.</param>
/// <param name="Lo95">Lower limit at 95 %; at most <paramref name="Lo80"/>.</param>
/// <param name="Hi95">Upper limit at 95 %; at least <paramref name="Hi80"/>.</param>
public readonly record struct ForecastPoint(int Year, double Mean, double Lo80, double Hi80, double Lo95, double Hi95);
