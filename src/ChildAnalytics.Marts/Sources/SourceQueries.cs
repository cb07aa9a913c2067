using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Sources;

/// <summary>Answers where a number came from.</summary>
public sealed class SourceQueries
{
    private const string FileColumns =
        """
        source.source_id, source.file_name, source.sha256, source.dataset, source.received_at, source.received_from,
        source.rows, source.accepted, source.quarantined, source.licence, source.is_synthetic
        """;

    /// <summary>Parts of numbers, each with its row as received, its file and its unit.</summary>
    internal const string PartRows =
        """
        from marts.observation_part as part
        left join marts.source_row
          on source_row.source_id = part.source_id and source_row.row_number = part.row_number and source_row.measure_id = part.measure_id
          and source_row.sheet is not distinct from part.sheet
        left join marts.source on source.source_id = part.source_id
        left join marts.commune as part_unit on part_unit.commune_id = part.part_id
        """;

    private readonly MartsConnection _connection;

    internal SourceQueries(MartsConnection connection) => _connection = connection;

    /// <summary>All files of the publication, newest first.</summary>
    public IReadOnlyList<SourceFile> Files() => _connection.Query(
        $"select {FileColumns} from marts.source order by source.received_at desc, source.file_name", row => ReadFile(row, 0)!);

    /// <summary>One file; null where the publication has none of this id.</summary>
    public SourceFile? File(string sourceId) => _connection.Query(
        $"select {FileColumns} from marts.source where source_id = $id", row => ReadFile(row, 0)!, ("id", sourceId)).FirstOrDefault();

    /// <summary>Findings about a file: rows set aside first, then figures in doubt, each by place.</summary>
    public IReadOnlyList<DataIssue> Issues(string sourceId) => _connection.Query(
        """
        select issue_id, rule_id, row_ref, message_vi, starts_with(rule_id, 'CA12') as is_quarantined
        from marts.data_issue
        where list_contains(string_split(coalesce(source_id, ''), ','), $id) and state <> 'closed'
        order by is_quarantined desc, length(row_ref), row_ref, issue_id
        """,
        row => new DataIssue(row.Text(0), row.Text(1), row.TextOrNull(2), row.Text(3), row.Flag(4)),
        ("id", sourceId));

    /// <summary>Parts a commune's number was put together from, each with its row as received; empty where nothing was reported.</summary>
    public IReadOnlyList<NumberPart> Parts(string communeId, string measureId, string period) => _connection.Query(
        $"""
        select part.part_id, part.part_name, part_unit.valid_to, part.share, part.share_basis, part.numerator, part.denominator, part.value, part.quality,
            part.sheet, part.row_number, source_row.unit_name, source_row.numerator_text, source_row.denominator_text, source_row.value_text,
            source_row.note, source_row.is_suppressed, {FileColumns}
        {PartRows}
        where part.commune_id = $id and part.measure_id = $measure and part.period = $period
        order by part.part_id, part.row_number
        """,
        row => new NumberPart(
            row.Text(0), row.Text(1), row.Date(2), row.Number(3), row.Text(4), row.Number(5), row.Number(6), row.Number(7), row.Text(8),
            row.TextOrNull(9), row.Whole(10), row.TextOrNull(11), row.TextOrNull(12), row.TextOrNull(13), row.TextOrNull(14), row.TextOrNull(15), row.Flag(16),
            ReadFile(row, 17)),
        ("id", communeId),
        ("measure", measureId),
        ("period", period));

    /// <summary>Figures that later reports replaced, by part and newest first; empty where nothing was corrected.</summary>
    public IReadOnlyList<ReplacedFigure> Replaced(string communeId, string measureId, string period) => _connection.Query(
        """
        select observation.commune_id, observation.vintage, latest.vintage, observation.numerator, observation.denominator, observation.value, observation.quality
        from marts.observation
        left join marts.observation as latest
            on latest.commune_id = observation.commune_id and latest.measure_id = observation.measure_id and latest.period = observation.period and latest.is_latest
        where observation.measure_id = $measure and observation.period = $period and not observation.is_latest
            and observation.commune_id in (select part_id from marts.observation_part where commune_id = $id and measure_id = $measure and period = $period)
        order by observation.commune_id, observation.vintage desc
        """,
        row => new ReplacedFigure(row.Text(0), row.Date(1), row.Date(2), row.Number(3), row.Number(4), row.Number(5), row.Text(6) == "suppressed"),
        ("id", communeId),
        ("measure", measureId),
        ("period", period));

    private static SourceFile? ReadFile(RowReader row, int first) => row.TextOrNull(first) is not { } id
        ? null
        : new SourceFile(
            id, row.Text(first + 1), row.Text(first + 2), row.Text(first + 3), row.Moment(first + 4), row.TextOrNull(first + 5),
            row.Whole(first + 6), row.Whole(first + 7), row.Whole(first + 8), row.TextOrNull(first + 9), row.Flag(first + 10));
}
