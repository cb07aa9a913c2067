using ChildAnalytics.Domain.Time;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Traces;

/// <summary>Figures of one commune in one period with the reports behind them. Reads all of them at once: a sheet asks for twenty.</summary>
internal sealed class TraceFacts
{
    private const string Suppressed = "suppressed";

    private readonly Dictionary<string, TracedFact> _figures;
    private readonly ILookup<string, TracedPart> _parts;
    private readonly IReadOnlyList<SilentPart> _expected;

    public TraceFacts(MartsConnection connection, TracedUnit commune, string period)
    {
        _figures = Figures(connection, commune.CommuneId, period);
        _parts = new TraceParts(connection, commune.CommuneId, period).Read();
        _expected = Expected(connection, commune.CommuneId, period);
    }

    /// <summary>The figure of a measure; of state <c>missing</c> where nothing was reported.</summary>
    public TracedFact Of(TracedMeasure measure)
    {
        TracedPart[] parts = [.. _parts[measure.MeasureId]];
        if (!_figures.TryGetValue(measure.MeasureId, out var figure))
            return new TracedFact("missing", null, null, null, null, null, null, null, null, null, null, null, parts, []);
        var reporting = parts.Select(part => part.UnitId).ToHashSet(StringComparer.Ordinal);
        return figure with
        {
            Formula = FormulaText.Write(figure, measure, parts),
            Parts = parts,
            SilentParts = reporting.Count < figure.PartsExpected ? [.. _expected.Where(unit => !reporting.Contains(unit.UnitId))] : [],
        };
    }

    private static Dictionary<string, TracedFact> Figures(MartsConnection connection, string communeId, string period) => connection.Query(
        """
        select measure_id, numerator, denominator, value, value_lo, value_hi, basis, quality, vintage, received_at, parts_expected
        from marts.observation
        where commune_id = $id and period = $period and is_latest
        qualify row_number() over (partition by measure_id order by vintage desc nulls last) = 1
        """,
        row => (MeasureId: row.Text(0), Fact: new TracedFact(
            State(row), row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Number(5), row.TextOrNull(6), row.TextOrNull(7),
            row.Date(8), TraceQueries.Utc(row.Moment(9)), row.Whole(10), null, [], [])),
        ("id", communeId),
        ("period", period)).ToDictionary(figure => figure.MeasureId, figure => figure.Fact);

    private static string State(RowReader row) => (row.TextOrNull(7), row.Number(1), row.Number(2), row.Number(3), row.Number(4)) switch
    {
        (Suppressed, _, _, _, _) => "hidden",
        (_, 0, 0, null, _) => "no_case",
        (_, not null, _, _, _) or (_, _, _, not null, _) => "exact",
        (_, _, _, _, not null) => "interval",
        _ => "missing",
    };

    // Every unit that, on the last day of the period, lay in what is now the commune.
    private static IReadOnlyList<SilentPart> Expected(MartsConnection connection, string communeId, string period) => !Period.TryParse(period, out var parsed)
        ? []
        : connection.Query(
            """
            with recursive predecessors as (
              select $id as unit_id
              union
              select lineage.from_id from predecessors inner join marts.unit_lineage as lineage on lineage.to_id = predecessors.unit_id and coalesce(lineage.share, 1) > 0)
            select commune.commune_id, commune.name
            from predecessors
            inner join marts.commune on commune.commune_id = predecessors.unit_id
            where $day between commune.valid_from and coalesce(commune.valid_to, date '9999-12-31')
            order by commune.commune_id
            """,
            row => new SilentPart(row.Text(0), row.Text(1)),
            ("id", communeId),
            ("day", parsed.LastDay.ToDateTime(TimeOnly.MinValue)));
}
