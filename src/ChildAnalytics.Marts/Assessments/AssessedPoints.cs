namespace ChildAnalytics.Marts.Assessments;

/// <summary>Points given by people to some items together.</summary>
/// <param name="Points">Sum of the items that were given points.</param>
/// <param name="Assessed">How many were.</param>
/// <param name="Items">How many there are; while fewer were assessed, the sum is a part and not the whole.</param>
public sealed record AssessedPoints(decimal Points, int Assessed, int Items)
{
    /// <summary>True where every item was given points.</summary>
    public bool IsComplete => Assessed == Items;
}
