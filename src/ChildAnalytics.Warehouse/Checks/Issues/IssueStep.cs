using System.Globalization;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Snapshots;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>Folds what the checks find with the log of issues, as a step of a build.</summary>
/// <param name="contracts">All contracts.</param>
/// <param name="partitions">Partitions of the build, which this step has none of.</param>
/// <param name="asOf">The day the build speaks of.</param>
/// <param name="known">The log up to that day, in the order written.</param>
internal sealed class IssueStep(IReadOnlyList<TableContract> contracts, Partitions partitions, DateOnly asOf, IReadOnlyList<IssueEvent> known)
{
    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["engine.issue", "engine.issue_event"];

    /// <summary>The step; <paramref name="weigher"/> says what hangs on each finding, null leaves it open.</summary>
    public BuildStep Of(IssueWeigher? weigher) => new(
        "issues",
        [.. (weigher?.Reads ?? []).Union(["engine.check_finding", "core.reported_observations"])],
        Tables,
        string.Create(CultureInfo.InvariantCulture, $"{asOf:yyyy-MM-dd} {weigher?.Version}\n{Checksum.OfText(string.Join('\n', known.Select(IssueLog.Line)))}"),
        (session, _) => Write(session, weigher));

    /// <summary>The events the build adds to the log, read from what the step wrote, in this build or an earlier one.</summary>
    public IReadOnlyList<IssueEvent> Added(DuckDbSession session) => TablesOf(session).EventsAfter(known.Count);

    /// <summary>The issues that stand, once <c>marts.data_issue</c> is made.</summary>
    public IReadOnlyList<DataIssue> Standing(DuckDbSession session) => TablesOf(session).Standing();

    private void Write(DuckDbSession session, IssueWeigher? weigher)
    {
        var tables = TablesOf(session);
        var findings = tables.Findings();
        var stakes = weigher?.Weigh(new EngineTables(session, contracts, partitions.KeyOf, keys: null), findings) ?? new IssueStake[findings.Count];
        var (records, added) = IssueLedger.Fold(findings, stakes, known, asOf, tables.NewestSource);
        tables.Write(records, known.Concat(added));
    }

    private IssueTables TablesOf(DuckDbSession session) => new(session, new TableWriter(session, contracts));
}
