using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Traces;

/// <summary>Answers why: from a verdict down to the cells of the files, out of one publication and nothing else.</summary>
public sealed class TraceQueries
{
    private readonly MartsConnection _connection;

    internal TraceQueries(MartsConnection connection) => _connection = connection;

    /// <summary>True where the publication carries the rules that a trace is read from; publications of earlier programs do not.</summary>
    public bool IsPossible => _connection.Has("criterion_item");

    /// <summary>The trace asked for.</summary>
    /// <exception cref="FaultException">CA1730 to CA1734, CA1736, CA1737: the publication has no such thing; the fault names what comes near.</exception>
    public Trace Read(TraceRequest request)
    {
        var snapshot = ReadSnapshot();
        if (!IsPossible)
            throw new FaultException([TraceFaults.TooOld(snapshot.SnapshotId)]);
        var rules = new TraceRules(_connection, snapshot.SnapshotId).Read(request.RuleSetId);
        var units = new TraceUnits(_connection, snapshot.SnapshotId);
        var (asked, commune) = units.Resolve(request.Commune, request.Period, rules.RuleSetId);
        var facts = new TraceFacts(_connection, commune, request.Period);
        var criteria = new TraceCriteria(_connection, snapshot.SnapshotId).Read(rules.RuleSetId, request.Criterion, commune.CommuneId, request.Period, facts);
        return new Trace(
            snapshot, asked, commune, request.Period, rules, ReadSettings(), ReadRating(commune.CommuneId, request.Period, rules.RuleSetId), criteria, ReadFiles(criteria));
    }

    private TracedSnapshot ReadSnapshot() => _connection.Query(
        "select snapshot_id, built_at, as_of, engine_version, is_synthetic from marts.snapshot",
        row => new TracedSnapshot(row.Text(0), Utc(row.Moment(1)) ?? default, row.Date(2) ?? default, row.Text(3), row.Flag(4))).Single();

    // Only the questions that the points of a figure and the verdict depend on; the rest are about procedure.
    private IReadOnlyList<TracedSetting> ReadSettings() => _connection.Query(
        """
        select setting_id, value, question_vi, question_en, legal_basis, note_vi, note_en from marts.setting
        where setting_id in ('criterion_met_rule', 'rounding_before_compare', 'vacuous_item', 'zero_scope') order by setting_id
        """,
        row => new TracedSetting(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6)));

    private TracedRating ReadRating(string communeId, string period, string ruleSetId) => _connection.Query(
        """
        select total, total_min, total_max, class_id, class_candidates, class_date, pass_mark_lo, pass_mark_hi, verdict_complete, verdict_no_zero, verdict_total, verdict
        from marts.commune_rating where commune_id = $id and round_id = $period and rule_set_id = $rules
        """,
        row => new TracedRating(
            row.Points(0), row.Points(1), row.Points(2), row.TextOrNull(3), row.Text(4).Split(',', StringSplitOptions.RemoveEmptyEntries), row.Date(5),
            row.Points(6), row.Points(7), row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11)),
        ("id", communeId),
        ("period", period),
        ("rules", ruleSetId)).Single();

    private IReadOnlyList<TracedFile> ReadFiles(IReadOnlyList<TracedCriterion> criteria)
    {
        var parts = criteria.SelectMany(criterion => criterion.Items).SelectMany(item => item.Fact?.Parts ?? []);
        var ids = parts.SelectMany(part => part.Earlier.Select(earlier => earlier.SourceId).Prepend(part.SourceId)).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return _connection.Query(
            """
            select source_id, file_name, sha256, dataset, received_at, received_from, rows, accepted, quarantined, is_synthetic
            from marts.source where list_contains(string_split($ids, ','), source_id) order by source_id
            """,
            row => new TracedFile(
                row.Text(0), row.Text(1), row.Text(2), row.Text(3), Utc(row.Moment(4)), row.TextOrNull(5), row.Whole(6), row.Whole(7), row.Whole(8), row.Flag(9)),
            ("ids", string.Join(',', ids)));
    }

    // The tables hold UTC without saying so; the document says it.
    internal static DateTime? Utc(DateTime? moment) => moment is { } known ? DateTime.SpecifyKind(known, DateTimeKind.Utc) : null;
}
