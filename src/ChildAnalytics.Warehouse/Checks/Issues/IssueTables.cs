using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Snapshots;
using ChildAnalytics.Warehouse.Tables;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>Reads findings from <c>engine.check_finding</c> and writes <c>engine.issue</c> and <c>engine.issue_event</c>.</summary>
internal sealed class IssueTables(DuckDbSession session, TableWriter writer)
{
    /// <summary>Hex digits of an id: enough to tell some hundred thousand issues apart.</summary>
    private const int IdDigits = 12;

    private static readonly string[] IssueColumns =
    [
        "issue_id", "severity", "rule_id", "commune_id", "measure_id", "measure_ids", "period", "source_id", "row_ref", "message_vi", "message_en",
        "numbers_vi", "numbers_en", "state", "owner", "first_seen", "last_seen", "would_flip_verdict", "would_move_rank",
    ];

    private static readonly string[] EventColumns = ["issue_id", "event_no", "day", "action", "by_whom", "to_whom", "note", "source_id"];

    /// <summary>Findings of the build, by rule, unit, measure and period, with their ids.</summary>
    public IReadOnlyList<IssueFinding> Findings()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return session.Query(
            """
            select coalesce(own_rule_id, rule_id) as rule_id, severity, commune_id, measure_id, measure_ids, period, source_id, row_ref, message_vi, message_en,
              numbers_vi, numbers_en, to_limit, corrected_by, coalesce(fingerprint, concat_ws('|', source_id, row_ref)) as fingerprint
            from engine.check_finding
            order by all
            """,
            row =>
            {
                var key = string.Join('|', row.GetString(0), Text(row, 2), Text(row, 3), Text(row, 5), row.GetString(14));
                var number = seen[key] = seen.GetValueOrDefault(key) + 1;
                var id = $"{Checksum.OfText(key)[..IdDigits]}-{number}";
                return new IssueFinding(
                    id, row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7), row.GetString(8),
                    row.GetString(9), Text(row, 10), Text(row, 11), row.IsDBNull(12) ? null : row.GetDouble(12), Text(row, 13));
            });
    }

    /// <summary>The file that gave a cell last; null where none did.</summary>
    public string? NewestSource(string unitId, string measureId, string period) => session.Scalar<string>(
        "select source_id from core.reported_observations where unit_id = $1 and measure_id = $2 and period = $3 and is_latest", unitId, measureId, period);

    /// <summary>Events that stand in <c>engine.issue_event</c> after the first so many, as they are to be logged.</summary>
    public IReadOnlyList<IssueEvent> EventsAfter(int count)
    {
        var found = Findings().ToDictionary(finding => finding.IssueId, StringComparer.Ordinal);
        return session.Query(
            "select issue_id, day, action, by_whom, to_whom, note, source_id from engine.issue_event where event_no > $1 order by event_no",
            row =>
            {
                var action = Enum.Parse<IssueAction>(row.GetString(2), ignoreCase: true);
                var finding = action == IssueAction.Appeared ? found[row.GetString(0)] : null;
                return new IssueEvent(row.GetFieldValue<DateOnly>(1), row.GetString(0), action, row.GetString(3), Text(row, 4), Text(row, 5), Text(row, 6), finding);
            },
            count);
    }

    /// <summary>The issues that stand, in the order of <c>marts.data_issue</c>, which is to be made first.</summary>
    public IReadOnlyList<DataIssue> Standing()
    {
        return session.Query(
            """
            select issue_id, severity, rule_id, commune_id, measure_id, period, source_id, row_ref, message_vi, message_en, would_flip_verdict, would_move_rank
            from marts.data_issue
            where state not in ('corrected', 'closed')
            order by place
            """,
            reader => new DataIssue(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6), Text(reader, 7), reader.GetString(8), reader.GetString(9),
                Flag(reader, 10), Flag(reader, 11)));
    }

    /// <summary>Replaces both tables.</summary>
    public void Write(IReadOnlyList<IssueRecord> records, IEnumerable<IssueEvent> events)
    {
        writer.Replace("engine", "issue", IssueColumns, records.Select(IssueRow));
        writer.Replace("engine", "issue_event", EventColumns, events.Index().Select(pair => EventRow(pair.Item, pair.Index + 1)));
    }

    private static object?[] IssueRow(IssueRecord issue)
    {
        var finding = issue.Finding;
        return
        [
            finding.IssueId, finding.Severity, finding.RuleId, finding.CommuneId, finding.MeasureId, finding.MeasureIds, finding.Period, finding.SourceId,
            finding.RowRef, finding.MessageVi, finding.MessageEn, finding.NumbersVi, finding.NumbersEn, issue.State.Name(), issue.Owner, issue.FirstSeen,
            issue.LastSeen, issue.Stake.FlipsVerdict, issue.Stake.MovesRank,
        ];
    }

    private static object?[] EventRow(IssueEvent entry, int number) =>
        [entry.IssueId, number, entry.Day, entry.Action.Name(), entry.By, entry.To, entry.Note, entry.SourceId];

    private static bool? Flag(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetBoolean(column);

    private static string? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
