namespace ChildAnalytics.Marts.Provinces;

/// <summary>Which map of provinces a series is told on.</summary>
public enum SeriesMap
{
    /// <summary>Provinces since 2025-07-01; their values are recombined from the old ones.</summary>
    Current,

    /// <summary>The 63 provinces until 2025-06-30, as published.</summary>
    Old,
}
