namespace ChildAnalytics.Marts.Assessments;

/// <summary>What people said of a commune in one year under one rule set: its own points, the verified ones, and the evidence.</summary>
/// <param name="Items">Newest form on each stage and item.</param>
/// <param name="Evidence">Documents named, by item.</param>
public sealed record CommuneAssessment(IReadOnlyList<AssessedItem> Items, IReadOnlyList<AssessmentEvidence> Evidence)
{
    /// <summary>True where nobody assessed the commune.</summary>
    public bool IsEmpty => Items.Count == 0 && Evidence.Count == 0;

    /// <summary>Points of a stage for some items; null where none of them was given points.</summary>
    public AssessedPoints? Points(string stage, IReadOnlyCollection<string> itemIds)
    {
        decimal[] given = [.. Items.Where(item => item.Stage == stage && itemIds.Contains(item.ItemId)).Select(item => item.Points).OfType<decimal>()];
        return given.Length == 0 ? null : new AssessedPoints(given.Sum(), given.Length, itemIds.Count);
    }
}
