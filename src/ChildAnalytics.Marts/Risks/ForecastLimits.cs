namespace ChildAnalytics.Marts.Risks;

/// <summary>Limits of one forecast, in the unit of the measure.</summary>
/// <param name="Low80">Lower end of the 80 percent interval.</param>
/// <param name="High80">Upper end.</param>
/// <param name="Low95">Lower end of the 95 percent interval.</param>
/// <param name="High95">Upper end.</param>
public sealed record ForecastLimits(double Low80, double High80, double Low95, double High95);
