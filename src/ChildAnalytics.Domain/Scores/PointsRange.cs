namespace ChildAnalytics.Domain.Scores;

/// <summary>Points as far as they are certain: from what is sure to what is still possible. A single value where both are equal.</summary>
/// <param name="Min">Fewest points possible.</param>
/// <param name="Max">Most points possible; at least <paramref name="Min"/>.</param>
public readonly record struct PointsRange(decimal Min, decimal Max)
{
    /// <summary>No points, for sums.</summary>
    public static PointsRange Zero => new(0, 0);

    /// <summary>True where <see cref="Max"/> itself cannot be reached: below the best band, when only that band is known, the points are fewer than the band's.</summary>
    public bool ExcludesMax { get; init; }

    /// <summary>True where nothing is left open.</summary>
    public bool IsExact => Min == Max;

    /// <summary>True where the range can reach <paramref name="points"/> or more.</summary>
    public bool CanReach(decimal points) => ExcludesMax ? Max > points : Max >= points;

    /// <summary>Sum of two ranges, bound by bound; its upper end is out of reach where one part's is.</summary>
    public static PointsRange operator +(PointsRange left, PointsRange right) =>
        new(left.Min + right.Min, left.Max + right.Max) { ExcludesMax = left.ExcludesMax || right.ExcludesMax };

    /// <summary>The lower of two ranges, bound by bound: what the worse of two parts can give. Its upper end is out of reach where that of the part that sets it is.</summary>
    public static PointsRange Lower(PointsRange left, PointsRange right)
    {
        var cap = left.Max < right.Max || (left.Max == right.Max && left.ExcludesMax) ? left : right;
        return new PointsRange(Math.Min(left.Min, right.Min), cap.Max) { ExcludesMax = cap.ExcludesMax };
    }
}
