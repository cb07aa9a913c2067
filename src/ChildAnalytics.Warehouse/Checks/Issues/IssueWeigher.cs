using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>An engine that says what hangs on each finding of the checks.</summary>
/// <param name="Reads">Tables it reads, as <c>schema.table</c>.</param>
/// <param name="Version">Text that changes with its code, the law it applies and the day it speaks of.</param>
/// <param name="Weigh">What hangs on each finding, in the order given; on a thread of its own.</param>
public sealed record IssueWeigher(
    IReadOnlyList<string> Reads, string Version, Func<EngineTables, IReadOnlyList<IssueFinding>, IReadOnlyList<IssueStake>> Weigh);
