namespace ChildAnalytics.Marts.Improvements;

/// <summary>Points of a block of items in one criterion under one joint state of its measures.</summary>
/// <param name="CommuneId">The commune.</param>
/// <param name="BlockId">The block.</param>
/// <param name="Number">The state within the block.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Levels">Level of each measure.</param>
/// <param name="Points">Points, exact.</param>
public sealed record ImprovementOption(
    string CommuneId, string BlockId, int Number, string CriterionId, IReadOnlyList<(string MeasureId, int Level)> Levels, decimal Points);
