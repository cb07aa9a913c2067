namespace ChildAnalytics.Planning.Menus;

/// <summary>What of a criterion no improvement changes, and why its points may stay open.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="FixedPoints">Points of its items that stay as they are, as far as certain.</param>
/// <param name="MustExceedZero">Whether it counts among the criteria that may not stand at zero.</param>
/// <param name="IsBarred">True where an item that stays as it is fails the verdict by itself: a knock-out, or an item at zero where zero is judged by item.</param>
/// <param name="Openings">Why points stay open, as names of findings with the item: <c>fact_missing TC11</c>; empty where all is exact.</param>
public sealed record MenuCriterion(string Id, decimal FixedPoints, bool MustExceedZero, bool IsBarred, IReadOnlyList<string> Openings);
