namespace ChildAnalytics.Marts.Improvements;

/// <summary>What of a criterion no improvement changes.</summary>
/// <param name="CommuneId">The commune.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="FixedPoints">Points that stay, as far as certain.</param>
/// <param name="MustExceedZero">True where it may not stand at zero.</param>
/// <param name="IsBarred">True where something that cannot be improved fails the verdict.</param>
/// <param name="Openings">Why points stay open, as finding and item; empty where all is exact.</param>
public sealed record ImprovementCriterion(string CommuneId, string CriterionId, decimal FixedPoints, bool MustExceedZero, bool IsBarred, IReadOnlyList<string> Openings);
