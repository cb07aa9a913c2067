namespace ChildAnalytics.Marts.Measures;

/// <summary>Forecast of one year, in the measure's unit.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Mean">Middle of the forecast.</param>
/// <param name="Low80">Lower end of the 80 percent interval.</param>
/// <param name="High80">Upper end.</param>
/// <param name="Low95">Lower end of the 95 percent interval.</param>
/// <param name="High95">Upper end.</param>
/// <param name="Method">Name of the forecasting method.</param>
public sealed record ForecastPoint(int Year, double Mean, double Low80, double High80, double Low95, double High95, string Method);
