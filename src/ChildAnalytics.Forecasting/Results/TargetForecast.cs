using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Forecasting.Results;

/// <summary>How likely a unit is to miss one target.</summary>
/// <param name="Target">The target; it names a year.</param>
/// <param name="Method">What the answer rests on.</param>
/// <param name="Mean">Forecast for the target year, or the value observed in it; null where nothing can be said.</param>
/// <param name="Lo80">Lower limit at 80 %; null unless forecast.</param>
/// <param name="Hi80">Upper limit at 80 %; null unless forecast.</param>
/// <param name="Lo95">Lower limit at 95 %; null unless forecast.</param>
/// <param name="Hi95">Upper limit at 95 %; null unless forecast.</param>
/// <param name="MissProbability">0.02 to 0.98 where forecast, 0 or 1 where observed, null where nothing can be said.</param>
/// <param name="Band">1 very unlikely to miss, 2 unlikely, 3 about even, 4 likely, 5 very likely; null with the probability.</param>
/// <param name="IsCalibrated">False for every forecast of this method: its limits were not yet held against past errors. True where the year was observed.</param>
/// <param name="PointsUsed">Observed years the answer rests on.</param>
public sealed record TargetForecast(
    Target Target,
    ForecastMethod Method,
    double? Mean,
    double? Lo80,
    double? Hi80,
    double? Lo95,
    double? Hi95,
    double? MissProbability,
    int? Band,
    bool IsCalibrated,
    int PointsUsed);
