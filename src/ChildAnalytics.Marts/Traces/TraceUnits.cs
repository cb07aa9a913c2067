using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Traces;

/// <summary>Finds the unit a trace is about: a code may have had several lives, and results speak of the current map.</summary>
internal sealed class TraceUnits(MartsConnection connection, string snapshotId)
{
    private const string Columns =
        """
        commune.commune_id, commune.code, commune.name, if(commune.valid_from_basis is not distinct from 'window_start', null, commune.valid_from),
        commune.valid_to, commune.province_code, commune.province_name
        """;

    /// <summary>The unit asked about and the unit judged.</summary>
    public (AskedUnit Asked, TracedUnit Judged) Resolve(string text, string period, string ruleSetId)
    {
        var states = States(text);
        if (states.Count == 0)
            throw new FaultException([TraceFaults.NoCommune(snapshotId, text, Near(text))]);
        var periods = connection.Query("select distinct round_id from marts.commune_rating where rule_set_id = $rules order by 1", row => row.Text(0), ("rules", ruleSetId));
        if (!periods.Contains(period) || !Period.TryParse(period, out var parsed))
            throw new FaultException([TraceFaults.NoPeriod(snapshotId, period, periods)]);
        var asked = BearerOn(states, parsed.LastDay);
        var judged = Judged(asked.CommuneId, period, ruleSetId);
        if (judged.FirstOrDefault(unit => unit.CommuneId == asked.CommuneId) is { } itself)
            return (new AskedUnit(text, asked.CommuneId, asked.Name, Note(states, asked, itself, period)), itself);
        return judged.Count switch
        {
            0 => throw new FaultException([TraceFaults.NotRated(snapshotId, $"{asked.CommuneId}, {period}", PeriodsOf(asked.CommuneId, ruleSetId))]),
            1 => (new AskedUnit(text, asked.CommuneId, asked.Name, Note(states, asked, judged[0], period)), judged[0]),
            _ => throw new FaultException([TraceFaults.SeveralSuccessors(snapshotId, $"{asked.CommuneId} {asked.Name}", [.. judged.Select(unit => $"{unit.CommuneId} {unit.Name}")])]),
        };
    }

    private IReadOnlyList<TracedUnit> States(string text) => connection.Query(
        $"select {Columns} from marts.commune where commune_id = $text or code = $text order by commune.valid_from", ReadUnit, ("text", text));

    private static TracedUnit BearerOn(IReadOnlyList<TracedUnit> states, DateOnly day) =>
        states.FirstOrDefault(unit => (unit.ValidFrom is null || unit.ValidFrom <= day) && (unit.ValidTo is null || day <= unit.ValidTo)) ?? states[^1];

    // The unit itself and every unit its people went on into, as far as they are judged.
    private IReadOnlyList<TracedUnit> Judged(string unitId, string period, string ruleSetId) => connection.Query(
        $"""
        with recursive successors as (
          select $id as unit_id
          union
          select lineage.to_id from successors inner join marts.unit_lineage as lineage on lineage.from_id = successors.unit_id and coalesce(lineage.share, 1) > 0)
        select {Columns}
        from successors
        inner join marts.commune on commune.commune_id = successors.unit_id
        inner join marts.commune_rating as rating on rating.commune_id = successors.unit_id and rating.round_id = $period and rating.rule_set_id = $rules
        order by commune.commune_id
        """,
        ReadUnit,
        ("id", unitId),
        ("period", period),
        ("rules", ruleSetId));

    private IReadOnlyList<string> PeriodsOf(string unitId, string ruleSetId) => connection.Query(
        "select distinct round_id from marts.commune_rating where commune_id = $id and rule_set_id = $rules order by 1", row => row.Text(0), ("id", unitId), ("rules", ruleSetId));

    private IReadOnlyList<string> Near(string text) => connection.Query(
        """
        select commune_id || ' ' || name from marts.commune
        order by if(contains(name_key, replace(strip_accents(lower($text)), 'đ', 'd')), 0, levenshtein(code, split_part($text, '@', 1))), is_current desc, commune_id
        limit 5
        """,
        row => row.Text(0),
        ("text", text));

    private static LocalisedText? Note(IReadOnlyList<TracedUnit> states, TracedUnit asked, TracedUnit judged, string period)
    {
        var (vi, en) = (new List<string>(), new List<string>());
        if (states.Count > 1)
        {
            vi.Add($"Mã {asked.Code} đã thuộc {states.Count} đơn vị: {string.Join("; ", states.Select(unit => $"{unit.Name} ({Span(unit, "từ", "đến")})"))}. Năm {period} mã này là {asked.Name}.");
            en.Add($"Code {asked.Code} belonged to {states.Count} units: {string.Join("; ", states.Select(unit => $"{unit.Name} ({Span(unit, "from", "to")})"))}. In {period} it is {asked.Name}.");
        }

        if (judged.CommuneId != asked.CommuneId)
        {
            vi.Add($"Kết quả tính trên địa giới hiện hành, nên {asked.Name} được xét trong {judged.Name} ({judged.CommuneId}).");
            en.Add($"Results speak of the current map, so {asked.Name} is judged within {judged.Name} ({judged.CommuneId}).");
        }

        return vi.Count == 0 ? null : new LocalisedText(string.Join(' ', vi), string.Join(' ', en));
    }

    private static string Span(TracedUnit unit, string from, string to) => (unit.ValidFrom, unit.ValidTo) switch
    {
        ({ } first, { } last) => $"{from} {Day(first)} {to} {Day(last)}",
        ({ } first, null) => $"{from} {Day(first)}",
        (null, { } last) => $"{to} {Day(last)}",
        _ => "",
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static TracedUnit ReadUnit(RowReader row) => new(row.Text(0), row.Text(1), row.Text(2), row.Date(3), row.Date(4), row.Text(5), row.Text(6));
}
