using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Measures;

/// <summary>Answers what is measured, what is aimed at, and how a commune's values moved.</summary>
public sealed class MeasureQueries
{
    private const string MeasureColumns =
        """
        measure.measure_id, measure.document, measure.indicator_no, measure.name_vi, measure.short_vi, measure.unit, measure.direction,
        measure.numerator, measure.denominator, measure.ratio_base, measure.lead_agency, measure.is_sensitive, measure.source
        """;

    private readonly MartsConnection _connection;

    internal MeasureQueries(MartsConnection connection) => _connection = connection;

    /// <summary>All measures, by document and number.</summary>
    public IReadOnlyList<PublishedMeasure> All() => _connection.Query(
        $"select {MeasureColumns} from marts.measure order by document, indicator_no, measure_id", ReadMeasure);

    /// <summary>Lead agencies by id; empty in a publication from before they were published.</summary>
    public IReadOnlyList<PublishedAgency> Agencies() => !_connection.Has("agency")
        ? []
        : _connection.Query("select agency_id, name_vi, valid_to from marts.agency order by agency_id", row => new PublishedAgency(row.Text(0), row.Text(1), row.Date(2)));

    /// <summary>One measure; null where the id is unknown.</summary>
    public PublishedMeasure? Find(string measureId) => _connection.Query(
        $"select {MeasureColumns} from marts.measure where measure_id = $id", ReadMeasure, ("id", measureId)).FirstOrDefault();

    /// <summary>Measures a commune has values of on the current map, by document and number.</summary>
    public IReadOnlyList<PublishedMeasure> OfCommune(string communeId) => _connection.Query(
        $"""
        select {MeasureColumns} from marts.measure
        where exists(
            select 1 from marts.observation
            where observation.commune_id = $id and observation.measure_id = measure.measure_id and observation.is_current_map)
        order by document, indicator_no, measure_id
        """,
        ReadMeasure,
        ("id", communeId));

    /// <summary>Targets of all measures, by measure, scope and year.</summary>
    public IReadOnlyList<PublishedTarget> Targets() => _connection.Query(
        """
        select measure_id, scope_kind, scope_code, year, comparator, value, document, verified, note
        from marts.target where value is not null order by measure_id, scope_kind, scope_code, year
        """,
        row => new PublishedTarget(
            row.Text(0), row.Text(1), row.Text(2), row.Whole(3), ComparatorOf(row.Text(4)), row.Number(5) ?? 0, row.Text(6), row.Flag(7), row.TextOrNull(8)));

    /// <summary>A commune's values of one measure on the current map, newest vintage of each period, oldest period first.</summary>
    public IReadOnlyList<SeriesPoint> Series(string communeId, string measureId) => _connection.Query(
        """
        select period, numerator, denominator, value, value_lo, value_hi, basis, parts, parts_expected, quality
        from marts.observation
        where commune_id = $id and measure_id = $measure and is_current_map
        qualify row_number() over (partition by period order by vintage desc nulls last) = 1
        order by period
        """,
        row => new SeriesPoint(
            row.Text(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Number(5), row.Text(6), row.Whole(7), row.Whole(8), row.Text(9)),
        ("id", communeId),
        ("measure", measureId));

    /// <summary>Forecast of one measure of a commune, by year; empty where none could be made or its interval is withheld.</summary>
    public IReadOnlyList<ForecastPoint> Forecast(string communeId, string measureId) => _connection.Query(
        """
        select year, mean, lo80, hi80, lo95, hi95, method
        from marts.forecast_path
        where commune_id = $id and measure_id = $measure and mean is not null and lo95 is not null
        order by year
        """,
        row => new ForecastPoint(
            row.Whole(0) ?? 0, row.Number(1) ?? 0, row.Number(2) ?? 0, row.Number(3) ?? 0, row.Number(4) ?? 0, row.Number(5) ?? 0, row.Text(6)),
        ("id", communeId),
        ("measure", measureId));

    /// <summary>All yearly values of one measure on the current map, newest vintage of each, by commune and year: the panel a forecast is made from. Missing and hidden values are absent.</summary>
    public IReadOnlyList<PanelValue> Panel(string measureId) => _connection.Query(
        """
        select commune_id, province_code, cast(period as integer), value, denominator
        from marts.observation
        where measure_id = $measure and is_current_map and length(period) = 4
        qualify row_number() over (partition by commune_id, period order by vintage desc nulls last) = 1 and value is not null
        order by commune_id, period
        """,
        row => new PanelValue(row.Text(0), row.Text(1), row.Whole(2) ?? 0, row.Number(3) ?? 0, row.Number(4)),
        ("measure", measureId));

    /// <summary>Questions the law leaves open, in the order of their ids.</summary>
    public IReadOnlyList<LegalQuestion> LegalQuestions() => _connection.Query(
        "select setting_id, question_vi, value, options, legal_basis, note_vi from marts.setting order by setting_id",
        row => new LegalQuestion(row.Text(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5)));

    private static PublishedMeasure ReadMeasure(RowReader row) => new(
        row.Text(0), row.Text(1), row.Whole(2) ?? 0, row.Text(3), row.Text(4), UnitOf(row.Text(5)), row.Text(6),
        row.TextOrNull(7), row.TextOrNull(8), row.Number(9), row.TextOrNull(10), row.Flag(11), row.TextOrNull(12));

    private static Comparator ComparatorOf(string name) =>
        ComparatorExtensions.TryParseName(name, out var comparator) ? comparator : throw new InvalidDataException($"Unknown comparator “{name}”.");

    private static MeasureUnit UnitOf(string name) =>
        MeasureUnitExtensions.TryParseName(name, out var unit) ? unit : throw new InvalidDataException($"Unknown unit “{name}”.");
}
