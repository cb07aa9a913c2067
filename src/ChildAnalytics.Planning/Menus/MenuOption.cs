namespace ChildAnalytics.Planning.Menus;

/// <summary>One joint state of the measures of a block, with the points the rating engine gives it.</summary>
/// <param name="Number">Number within the block.</param>
/// <param name="Levels">Level of each measure of the block, in order of the measures' ids.</param>
/// <param name="Points">Points of the block in each criterion it belongs to; exact.</param>
public sealed record MenuOption(int Number, IReadOnlyList<(string MeasureId, int Level)> Levels, IReadOnlyList<(string CriterionId, decimal Points)> Points);
