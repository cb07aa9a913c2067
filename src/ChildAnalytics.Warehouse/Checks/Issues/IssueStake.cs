namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>What hangs on a figure in doubt.</summary>
/// <param name="FlipsVerdict">True where a verdict of the commune changes when the figure is taken out or put at its limit; null where no rating reads it.</param>
/// <param name="MovesRank">True where its place changes then; null where no rating reads it.</param>
public readonly record struct IssueStake(bool? FlipsVerdict, bool? MovesRank);
