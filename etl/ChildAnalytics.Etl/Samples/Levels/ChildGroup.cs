namespace ChildAnalytics.Etl.Samples.Levels;

/// <summary>A group that measures are counted over; one row of <c>child_groups.csv</c>. A group is drawn once for a commune and period, so measures over it share one denominator.</summary>
internal sealed record ChildGroup
{
    /// <summary>Group id.</summary>
    public required string Id { get; init; }

    /// <summary>Group it is a share of; for the first row the population of the anchors.</summary>
    public required string PartOf { get; init; }

    /// <summary>Share of <see cref="PartOf"/> in 2019; a plain count for <see cref="ChildGroupKind.Fixed"/>.</summary>
    public required double Share { get; init; }

    /// <summary>Relative change a year.</summary>
    public required double YearlyStep { get; init; }

    /// <summary>Relative standard deviation from year to year.</summary>
    public required double Noise { get; init; }

    /// <summary>How the group behaves.</summary>
    public required ChildGroupKind Kind { get; init; }

    /// <summary>Chance of an event in a commune and year; null for other kinds.</summary>
    public required double? Chance { get; init; }
}

/// <summary>How a group behaves in time.</summary>
internal enum ChildGroupKind
{
    /// <summary>People counted on a day.</summary>
    People,

    /// <summary>Events counted over the period; half as many in half a year.</summary>
    Flow,

    /// <summary>Schools, hamlets: they stay.</summary>
    Places,

    /// <summary>People hit by something rare; 0 in most years.</summary>
    Event,

    /// <summary>People so few in a commune that their number is chance.</summary>
    Rare,

    /// <summary>The same number everywhere.</summary>
    Fixed,
}
