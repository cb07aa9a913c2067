using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;

namespace ChildAnalytics.Marts.Risks;

/// <summary>One commune, one measure, one target: where it stands, what it needs, how likely it misses.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="CommuneName">With its type.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="MeasureName">Short name.</param>
/// <param name="Unit">Unit of values and target.</param>
/// <param name="LeadAgency">Short ids joined by <c>+</c>; null where unknown.</param>
/// <param name="IsSensitive">Small cells are hidden.</param>
/// <param name="ScopeKind">Whose target it is.</param>
/// <param name="Year">Target year.</param>
/// <param name="Comparator">How a value is held against it.</param>
/// <param name="Target">The figure.</param>
/// <param name="Latest">Latest value; null where missing or hidden.</param>
/// <param name="LatestPeriod">Its period.</param>
/// <param name="Status">Whether the latest value already meets the target.</param>
/// <param name="RequiredPace">Change a year needed from the latest value, above 0 towards the target, 0 or below once it is met.</param>
/// <param name="AchievedPace">Change a year of late, towards the target.</param>
/// <param name="Mean">Forecast for the year; null where none.</param>
/// <param name="Band">1 to 5; null where no forecast.</param>
/// <param name="Interval">Where the value of the year will lie, as far as can be said; null where no interval may be published.</param>
/// <param name="ChildrenShort">Fewest children more, or fewer for a bound from above, that would have met the target in the latest year; null where it cannot be said.</param>
/// <param name="Change">How the band differs from the publication before; null where it does not, or nothing was published before.</param>
public sealed record TargetRisk(
    string CommuneId, string CommuneName, string MeasureId, string MeasureName, MeasureUnit Unit, string? LeadAgency, bool IsSensitive,
    string ScopeKind, int Year, Comparator Comparator, double Target, double? Latest, string? LatestPeriod, Verdict Status,
    double? RequiredPace, double? AchievedPace, double? Mean, ForecastLimits? Interval, int? Band, double? ChildrenShort, BandChange? Change);
