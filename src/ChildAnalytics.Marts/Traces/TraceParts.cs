using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Sources;

namespace ChildAnalytics.Marts.Traces;

/// <summary>Reads the reports behind the figures of one commune in one period, each with its edges, cells and the figures it corrected.</summary>
internal sealed class TraceParts(MartsConnection connection, string communeId, string period)
{
    /// <summary>All parts, by measure, in order of unit.</summary>
    public ILookup<string, TracedPart> Read()
    {
        var links = Links();
        var earlier = Earlier();
        return connection.Query(
            $"""
            select part.measure_id, part.part_id, part.part_name, part_unit.valid_to, part.share, part.share_basis, part.quality,
              part.numerator, part.denominator, part.value, part.vintage, part.received_at, part.source_id, part.sheet, part.row_number,
              source_row.unit_name, source_row.note, source_row.numerator_text, source_row.denominator_text, source_row.value_text,
              source.numerator_column, source.denominator_column, source.value_column, source_row.is_suppressed
            {SourceQueries.PartRows}
            where part.commune_id = $id and part.period = $period and coalesce(part.share, 1) > 0
            order by part.measure_id, part.part_id
            """,
            row => (MeasureId: row.Text(0), Part: new TracedPart(
                row.Text(1), row.Text(2), row.Date(3), row.Number(4), row.Text(5), PathFrom(row.Text(1), links), row.Text(6) == "suppressed" || row.Flag(23),
                row.Number(7), row.Number(8), row.Number(9), row.Date(10), TraceQueries.Utc(row.Moment(11)), row.TextOrNull(12), row.TextOrNull(13), row.Whole(14),
                row.TextOrNull(15), row.TextOrNull(16), Cells(row), [.. earlier[(row.Text(0), row.Text(1))]])),
            ("id", communeId),
            ("period", period)).ToLookup(part => part.MeasureId, part => part.Part);
    }

    private static TracedCell[] Cells(RowReader row)
    {
        var (isSheet, line) = (row.TextOrNull(13) is not null, row.Whole(14));
        return
        [
            Cell("numerator", row.TextOrNull(20), row.TextOrNull(17)),
            Cell("denominator", row.TextOrNull(21), row.TextOrNull(18)),
            Cell("value", row.TextOrNull(22), row.TextOrNull(19)),
        ];

        TracedCell Cell(string role, string? column, string? text) => new(
            role, column, line, column is null || line is null ? null : isSheet ? $"{column}{line}" : $"R{line}C{column}", text);
    }

    // Edges that lead to the commune, over all its past.
    private IReadOnlyList<TracedLink> Links() => connection.Query(
        """
        with recursive predecessors as (
          select $id as unit_id
          union
          select lineage.from_id from predecessors inner join marts.unit_lineage as lineage on lineage.to_id = predecessors.unit_id and coalesce(lineage.share, 1) > 0)
        select lineage.from_id, lineage.to_id, lineage.effective_date, lineage.kind, lineage.share, lineage.share_basis, lineage.decree
        from predecessors
        inner join marts.unit_lineage as lineage on lineage.to_id = predecessors.unit_id and coalesce(lineage.share, 1) > 0
        order by lineage.effective_date, lineage.from_id, lineage.to_id
        """,
        row => new TracedLink(row.Text(0), row.Text(1), row.Date(2), row.Text(3), row.Number(4), row.TextOrNull(5), row.TextOrNull(6)),
        ("id", communeId));

    // In order of time, so one pass finds everything that can be reached from the part.
    private static TracedLink[] PathFrom(string partId, IReadOnlyList<TracedLink> links)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { partId };
        return [.. links.Where(link => reached.Contains(link.FromId) && (reached.Add(link.ToId) || true))];
    }

    private ILookup<(string MeasureId, string UnitId), EarlierFigure> Earlier() => connection.Query(
        """
        select observation.measure_id, observation.commune_id, observation.vintage, observation.received_at,
          observation.numerator, observation.denominator, observation.value, observation.source_id
        from marts.observation
        where observation.period = $period and not observation.is_latest
          and observation.commune_id in (select part_id from marts.observation_part where commune_id = $id and period = $period)
        order by observation.vintage desc
        """,
        row => (Key: (row.Text(0), row.Text(1)), Figure: new EarlierFigure(
            row.Date(2), TraceQueries.Utc(row.Moment(3)), row.Number(4), row.Number(5), row.Number(6), row.TextOrNull(7))),
        ("id", communeId),
        ("period", period)).ToLookup(figure => figure.Key, figure => figure.Figure);
}
