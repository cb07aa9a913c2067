using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Risks;

/// <summary>Answers which targets are likely to be missed, where, and by how many children.</summary>
public sealed class RiskQueries
{
    // National targets are read against communes for reference; a local target of an ended unit is never applied to its successor.
    private const string Pairs =
        """
        from marts.target_progress as progress
        inner join marts.commune on commune.commune_id = progress.commune_id
        inner join marts.measure on measure.measure_id = progress.measure_id
        left join marts.target_forecast as forecast
            on forecast.commune_id = progress.commune_id and forecast.measure_id = progress.measure_id
            and forecast.scope_kind = progress.scope_kind and forecast.scope_code = progress.scope_code and forecast.year = progress.year
        left join changes
            on changes.commune_id = progress.commune_id and changes.measure_id = progress.measure_id
            and changes.scope_kind = progress.scope_kind and changes.scope_code = progress.scope_code and changes.year = progress.year
        where progress.year = $year and progress.scope_kind = 'national'
            and ($province is null or progress.province_code = $province)
            and ($commune is null or progress.commune_id = $commune)
        """;

    private const string Narrowed =
        """
            and ($bands is null or list_contains(string_split($bands, ','), cast(coalesce(forecast.p_band, 0) as varchar)))
            and ($agency is null or list_contains(string_split(coalesce(measure.lead_agency, ''), '+'), $agency))
            and ($measure is null or progress.measure_id = $measure)
            and ($words is null or contains(commune.name_key, $words) or starts_with(commune.code, $words))
            and ($short is null or forecast.children_short >= $short)
            and (not $changed or changes.cause is not null)
        """;

    // A publication from before comparisons, or the first of a data folder, knows no change.
    private string Changes => _connection.Has("snapshot_change")
        ? "with changes as (from marts.snapshot_change where subject = 'forecast_band')"
        : "with changes as (select null as commune_id, null as measure_id, null as scope_kind, null as scope_code, null as year, null as before, null as cause limit 0)";

    private readonly MartsConnection _connection;

    internal RiskQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Years that national targets are set for, ascending.</summary>
    public IReadOnlyList<int> Years() => _connection.Query(
        "select distinct year from marts.target_progress where scope_kind = 'national' and year is not null order by year", row => row.Whole(0) ?? 0);

    /// <summary>Pairs by band, agency and measure, for shares and for counts beside each choice. Only year, province and commune narrow.</summary>
    public IReadOnlyList<RiskCount> Counts(RiskFilter filter) => _connection.Query(
        $"""
        {Changes}
        select coalesce(forecast.p_band, 0), measure.lead_agency, progress.measure_id, measure.short_vi, count(*)
        {Pairs}
        group by all
        """,
        row => new RiskCount(row.Whole(0) ?? 0, row.TextOrNull(1), row.Text(2), row.Text(3), row.Whole(4) ?? 0),
        ("year", filter.Year),
        ("province", filter.ProvinceCode),
        ("commune", filter.CommuneId));

    /// <summary>One page of the pairs that fit, with their number before paging.</summary>
    /// <param name="filter">Which pairs.</param>
    /// <param name="order">What comes first.</param>
    /// <param name="skip">Rows before the page.</param>
    /// <param name="take">Rows of the page.</param>
    public (int Total, IReadOnlyList<TargetRisk> Rows) Find(RiskFilter filter, RiskOrder order, int skip, int take)
    {
        var total = 0;
        var rows = _connection.Query(
            $"""
            {Changes}
            select progress.commune_id, commune.name, progress.measure_id, measure.short_vi, measure.unit, measure.lead_agency, measure.is_sensitive,
                progress.scope_kind, progress.year, progress.comparator, progress.target, progress.latest, progress.latest_period, progress.status,
                progress.required_pace, progress.achieved_pace, forecast.mean, forecast.p_band, forecast.children_short,
                forecast.lo80, forecast.hi80, forecast.lo95, forecast.hi95, count(*) over (),
                changes.before, changes.cause
            {Pairs}
            {Narrowed}
            order by {OrderClause(order)}, measure.indicator_no, progress.measure_id, progress.commune_id
            limit $take offset $skip
            """,
            row =>
            {
                total = row.Whole(23) ?? 0;
                return ReadRisk(row);
            },
            ("year", filter.Year),
            ("province", filter.ProvinceCode),
            ("commune", filter.CommuneId),
            ("bands", filter.Bands is { Count: > 0 } bands ? string.Join(',', bands) : null),
            ("agency", filter.Agency),
            ("measure", filter.MeasureId),
            ("words", filter.FoldedWords),
            ("short", filter.MinimumChildrenShort),
            ("changed", filter.OnlyChanged),
            ("take", take),
            ("skip", skip));
        return (total, rows);
    }

    private static string OrderClause(RiskOrder order) => order switch
    {
        RiskOrder.Band => "forecast.p_band desc nulls last, forecast.children_short desc nulls last",
        RiskOrder.Commune => VietnameseOrder.Key("commune.short_name"),
        RiskOrder.Measure => "measure.indicator_no, progress.measure_id, forecast.p_band desc nulls last",
        _ => "forecast.children_short desc nulls last, forecast.p_band desc nulls last",
    };

    private static TargetRisk ReadRisk(RowReader row)
    {
        var comparator = ComparatorExtensions.TryParseName(row.Text(9), out var known) ? known : throw new InvalidDataException($"Unknown comparator “{row.Text(9)}”.");

        // The table holds paces as changes of the value; towards a bound from above the way is down.
        var towards = comparator is Comparator.Lt or Comparator.Le ? -1 : 1;
        return new TargetRisk(
            row.Text(0), row.Text(1), row.Text(2), row.Text(3), MeasureUnitExtensions.TryParseName(row.Text(4), out var unit) ? unit : MeasureUnit.None,
            row.TextOrNull(5), row.Flag(6), row.Text(7), row.Whole(8) ?? 0,
            comparator,
            row.Number(10) ?? 0, row.Number(11), row.TextOrNull(12),
            row.Text(13) switch { "met" => Verdict.Met, "not_met" => Verdict.NotMet, _ => Verdict.Undetermined },
            towards * row.Number(14), towards * row.Number(15), row.Number(16), ReadLimits(row), row.Whole(17), row.Number(18),
            row.TextOrNull(25) is { } causes ? new BandChange(row.Whole(24), causes.Split('+')) : null);
    }

    private static ForecastLimits? ReadLimits(RowReader row) =>
        row.Number(19) is { } low80 && row.Number(20) is { } high80 && row.Number(21) is { } low95 && row.Number(22) is { } high95
            ? new ForecastLimits(low80, high80, low95, high95)
            : null;
}
