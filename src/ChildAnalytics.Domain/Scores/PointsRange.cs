namespace ChildAnalytics.Domain.Scores;

/// <summary>Points as far as they are certain: from what is sure to what is still possible. A single value where both are equal.</summary>
/// <param name="Min">Fewest points possible.</param>
/// <param name="Max">Most points possible; at least <paramref name="Min"/>.</param>
public readonly record struct PointsRange(decimal Min, decimal Max)
{
    /// <summary>No points, for sums.</summary>
    public static PointsRange Zero => new(0, 0);

    /// <summary>True where nothing is left open.</summary>
    public bool IsExact => Min == Max;

    /// <summary>Sum of two ranges, bound by bound.</summary>
    public static PointsRange operator +(PointsRange left, PointsRange right) => new(left.Min + right.Min, left.Max + right.Max);
}
