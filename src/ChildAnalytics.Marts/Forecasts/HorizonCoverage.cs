namespace ChildAnalytics.Marts.Forecasts;

/// <summary>How often past values of one measure fell inside the limits, by years ahead.</summary>
/// <param name="Method">The method.</param>
/// <param name="Horizon">Years ahead.</param>
/// <param name="Coverage80">Share inside the 80 percent interval, 0 to 1; null where none was given.</param>
/// <param name="Coverage95">Share inside the 95 percent interval.</param>
/// <param name="MeanAbsoluteError">In the unit of the measure.</param>
/// <param name="TargetYears">Distinct years foretold.</param>
public sealed record HorizonCoverage(string Method, int Horizon, double? Coverage80, double? Coverage95, double? MeanAbsoluteError, int TargetYears);
