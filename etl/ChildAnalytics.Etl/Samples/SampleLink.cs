using ChildAnalytics.Domain.Units;

namespace ChildAnalytics.Etl.Samples;

/// <summary>One link from a state of a unit to a state that follows it.</summary>
/// <param name="From">The earlier state.</param>
/// <param name="To">The later state.</param>
/// <param name="Share">Part of the people of <paramref name="From"/> that went over, above 0 to 1; null where nobody published it, and then the sample makes one up.</param>
public sealed record SampleLink(UnitId From, UnitId To, decimal? Share);
