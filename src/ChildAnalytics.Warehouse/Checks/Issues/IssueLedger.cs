namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>Folds the findings of a build and the log of issues into records, and says which events the build itself adds.</summary>
public static class IssueLedger
{
    private const string Build = "build";

    /// <summary>All issues found now or ever logged, and the events this build adds, both in the order of findings and then of the log.</summary>
    /// <param name="findings">What the build found, each id once.</param>
    /// <param name="stakes">What hangs on each finding, same order.</param>
    /// <param name="log">Events up to the as-of day, as written.</param>
    /// <param name="asOf">As-of day of the build; the day of the events it adds.</param>
    /// <param name="newestSource">The file that gave a cell (unit, measure, period) last; null where none did.</param>
    public static (IReadOnlyList<IssueRecord> Records, IReadOnlyList<IssueEvent> Added) Fold(
        IReadOnlyList<IssueFinding> findings,
        IReadOnlyList<IssueStake> stakes,
        IReadOnlyList<IssueEvent> log,
        DateOnly asOf,
        Func<string, string, string, string?> newestSource)
    {
        var history = log.GroupBy(entry => entry.IssueId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var records = new List<IssueRecord>();
        var added = new List<IssueEvent>();
        foreach (var (index, finding) in findings.Index())
        {
            IReadOnlyList<IssueEvent> events = history.TryGetValue(finding.IssueId, out var known) ? known : [];
            if (OfFound(finding, events, asOf) is { } entries)
                added.AddRange(entries);
            else
                entries = [];
            records.Add(Record(finding, stakes[index], [.. events, .. entries], asOf));
        }

        var found = findings.Select(finding => finding.IssueId).ToHashSet(StringComparer.Ordinal);
        foreach (var (issueId, events) in history.Where(pair => !found.Contains(pair.Key)))
        {
            if (events.LastOrDefault(entry => entry.Finding is not null)?.Finding is not { } finding)
                continue;
            IssueEvent[] entries = IssueStates.After(events[^1].Action).IsOver() ? [] : [OfGone(issueId, finding, asOf, newestSource)];
            added.AddRange(entries);
            IssueEvent[] all = [.. events, .. entries];
            records.Add(Record(finding, default, all, all[^1].Day));
        }

        return (records, added);
    }

    private static IssueEvent[]? OfFound(IssueFinding finding, IReadOnlyList<IssueEvent> events, DateOnly asOf)
    {
        var state = events.Count == 0 ? (IssueState?)null : IssueStates.After(events[^1].Action);
        var appeared = new IssueEvent(asOf, finding.IssueId, IssueAction.Appeared, Build, Finding: finding);
        if (finding.CorrectedBy is { } source)
        {
            // A row set aside stays in its file for ever; a later file is what settles it.
            var corrected = new IssueEvent(asOf, finding.IssueId, IssueAction.Corrected, Build, SourceId: source);
            return state is null ? [appeared, corrected] : state is IssueState.Corrected ? null : [corrected];
        }

        return state is null || state.Value.IsOver() ? [appeared] : null;
    }

    private static IssueEvent OfGone(string issueId, IssueFinding finding, DateOnly asOf, Func<string, string, string, string?> newestSource)
    {
        var newest = finding is { CommuneId: { } unit, MeasureId: { } measure, Period: { } period } ? newestSource(unit, measure, period) : null;
        return newest is not null && newest != finding.SourceId
            ? new IssueEvent(asOf, issueId, IssueAction.Corrected, Build, SourceId: newest)
            : new IssueEvent(asOf, issueId, IssueAction.Gone, Build);
    }

    private static IssueRecord Record(IssueFinding finding, IssueStake stake, IReadOnlyList<IssueEvent> events, DateOnly lastSeen) => new(
        finding,
        stake,
        IssueStates.After(events[^1].Action),
        events.LastOrDefault(entry => entry.To is not null)?.To,
        events[0].Day,
        lastSeen);
}
