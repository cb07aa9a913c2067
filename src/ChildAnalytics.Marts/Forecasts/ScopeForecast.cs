using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Marts.Risks;

namespace ChildAnalytics.Marts.Forecasts;

/// <summary>One measure of a province or the nation in one year, as a total of its communes. Numbers are null where hidden.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="MeasureName">Short name.</param>
/// <param name="Unit">Unit of values and target.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Comparator">How a value is held against the target; null where the year has none.</param>
/// <param name="Target">National target of the year; null where it has none.</param>
/// <param name="Mean">Middle of the forecast.</param>
/// <param name="Limits">Its limits.</param>
/// <param name="Band">Risk of missing the target, 1 to 5; null without a target.</param>
/// <param name="Communes">Communes in the total.</param>
/// <param name="CommunesMissing">Communes left out: no forecast or no denominator.</param>
/// <param name="DirectMean">Forecast of the province's own series; null where there is none.</param>
/// <param name="Agrees">True where the total lies within the 95 percent interval of the direct forecast; null without one.</param>
public sealed record ScopeForecast(
    string MeasureId, string MeasureName, MeasureUnit Unit, int Year, Comparator? Comparator, double? Target, double? Mean, ForecastLimits? Limits,
    int? Band, int Communes, int CommunesMissing, double? DirectMean, bool? Agrees);
