namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>What differs between two publications, in numbers; the rows are in <c>marts.snapshot_change</c>.</summary>
/// <param name="PreviousId">The older snapshot.</param>
/// <param name="Changes">Statements that differ, by subject and cause; empty where nothing differs.</param>
/// <param name="Verdicts">Verdicts compared, by rule set and year.</param>
/// <param name="Figures">Figures of communes on the current map that differ, whether or not a statement hangs on them.</param>
public sealed record SnapshotComparison(string PreviousId, IReadOnlyList<ChangeCount> Changes, IReadOnlyList<VerdictFlips> Verdicts, long Figures);
