using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Publishing;

/// <summary>What may be published of one series and year.</summary>
/// <param name="Point">The last value, or the median of PEB3 where it won the back-test; in the unit of the measure.</param>
/// <param name="Interval">Limits in the unit of the measure; null where the past asks for more than the largest multiplier.</param>
/// <param name="Method">What point and interval rest on.</param>
/// <param name="IsCalibrated">True where the multiplier of the limits comes from past errors.</param>
/// <param name="PointsUsed">Observed years read, 1 to 10.</param>
/// <param name="TargetYears">Distinct past years the limits were tested on (K).</param>
/// <param name="LongestTested">Longest horizon tested, in years; 0 where none was.</param>
/// <param name="Grade">Confidence grade.</param>
/// <param name="ShowsBand">False where too few people stand behind the last value for a band.</param>
public sealed record YearForecast(
    double Point,
    ForecastInterval? Interval,
    PublishedMethod Method,
    bool IsCalibrated,
    int PointsUsed,
    int TargetYears,
    int LongestTested,
    ConfidenceGrade Grade,
    bool ShowsBand);

/// <summary>Limits of a forecast; the wider interval holds the narrower one, and where published with a point both hold it.</summary>
/// <param name="Lower80">Lower limit at 80 %.</param>
/// <param name="Upper80">Upper limit at 80 %.</param>
/// <param name="Lower95">Lower limit at 95 %.</param>
/// <param name="Upper95">Upper limit at 95 %.</param>
public readonly record struct ForecastInterval(double Lower80, double Upper80, double Lower95, double Upper95);
