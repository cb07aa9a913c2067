using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Risks;

namespace ChildAnalytics.Marts.Forecasts;

/// <summary>Answers where provinces and the nation are heading, and how far past forecasts could be relied on. Empty in a publication from before these tables.</summary>
public sealed class ForecastQueries
{
    private const string SkillColumns =
        "skill.method, skill.mae, skill.mase, skill.mis95, skill.cov80, skill.cov95, skill.brier, skill.gain, skill.chosen, skill.origins, skill.origins_won, skill.target_years, skill.series";

    private readonly MartsConnection _connection;

    internal ForecastQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Measures of a province or the nation in one year, likeliest misses first.</summary>
    /// <param name="provinceCode">Two digits; null for the nation.</param>
    /// <param name="year">Calendar year.</param>
    public IReadOnlyList<ScopeForecast> Totals(string? provinceCode, int year) => !_connection.Has("province_forecast")
        ? []
        : _connection.Query(
            """
            select forecast.measure_id, measure.short_vi, measure.unit, forecast.year, forecast.comparator, forecast.target, forecast.mean,
                forecast.lo80, forecast.hi80, forecast.lo95, forecast.hi95, forecast.p_band, forecast.communes, forecast.communes_missing,
                forecast.direct_mean, forecast.agrees
            from marts.province_forecast as forecast
            inner join marts.measure on measure.measure_id = forecast.measure_id
            where forecast.year = $year and forecast.scope_kind = if($province is null, 'national', 'province')
                and ($province is null or forecast.province_code = $province)
            order by forecast.p_band desc nulls last, measure.indicator_no, forecast.measure_id
            """,
            row => new ScopeForecast(
                row.Text(0), row.Text(1), MeasureUnitExtensions.TryParseName(row.Text(2), out var unit) ? unit : MeasureUnit.None, row.Whole(3) ?? 0,
                ComparatorExtensions.TryParseName(row.TextOrNull(4), out var comparator) ? comparator : null,
                row.Number(5), row.Number(6), Limits(row), row.Whole(11), row.Whole(12) ?? 0, row.Whole(13) ?? 0, row.Number(14), row.FlagOrNull(15)),
            ("year", year),
            ("province", provinceCode));

    /// <summary>Years that totals are forecast for, ascending.</summary>
    public IReadOnlyList<int> TotalYears() => !_connection.Has("province_forecast")
        ? []
        : _connection.Query("select distinct year from marts.province_forecast where p_band is not null order by year", row => row.Whole(0) ?? 0);

    /// <summary>Shares of communes that will meet the standard, by rule set, year and objective.</summary>
    /// <param name="provinceCode">Two digits; null for the nation.</param>
    public IReadOnlyList<ObjectiveForecast> Objectives(string? provinceCode) => !_connection.Has("objective_forecast")
        ? []
        : _connection.Query(
            """
            select rule_set_id, year, objective_scope, objective_document, objective, communes, share_mean, share_lo80, share_hi80, share_undetermined,
                p_reached, p_reached_hi, illustrative
            from marts.objective_forecast
            where scope_kind = if($province is null, 'national', 'province') and ($province is null or province_code = $province)
            order by illustrative desc, rule_set_id, year, objective_scope = 'VN' desc, objective_scope
            """,
            row => new ObjectiveForecast(
                row.Text(0), row.Whole(1) ?? 0, row.Text(2), row.Text(3), row.Number(4), row.Whole(5) ?? 0, row.Number(6) ?? 0, row.Number(7) ?? 0,
                row.Number(8) ?? 0, row.Number(9) ?? 0, row.Number(10), row.Number(11), row.Flag(12)),
            ("province", provinceCode));

    /// <summary>Stated chances of missing against what came, over all measures or one.</summary>
    /// <param name="measureId">The measure; <c>all</c> for every measure together.</param>
    public IReadOnlyList<ReliabilityBin> Reliability(string measureId) => !_connection.Has("forecast_reliability")
        ? []
        : _connection.Query(
            "select bin, mean_probability, observed_share, cases from marts.forecast_reliability where measure_id = $id order by bin",
            row => new ReliabilityBin(row.Whole(0) ?? 0, row.Number(1) ?? 0, row.Number(2) ?? 0, row.Whole(3) ?? 0),
            ("id", measureId));

    /// <summary>Coverage of the limits of one measure by years ahead, over all communes.</summary>
    public IReadOnlyList<HorizonCoverage> Coverage(string measureId) => !_connection.Has("forecast_coverage")
        ? []
        : _connection.Query(
            """
            select method, horizon, cov80, cov95, mae, target_years from marts.forecast_coverage
            where measure_id = $id and "group" = 'all' order by method, horizon
            """,
            row => new HorizonCoverage(row.Text(0), row.Whole(1) ?? 0, row.Number(2), row.Number(3), row.Number(4), row.Whole(5) ?? 0),
            ("id", measureId));

    /// <summary>Notes on the histories of one measure, by commune and year.</summary>
    public IReadOnlyList<HistoryNote> Notes(string measureId) => !_connection.Has("forecast_note")
        ? []
        : _connection.Query(
            "select commune_id, year, note, times_typical from marts.forecast_note where measure_id = $id order by commune_id, year, note",
            row => new HistoryNote(row.Text(0), row.Whole(1) ?? 0, row.Text(2), row.Number(3)),
            ("id", measureId));

    /// <summary>How the methods would have done in the past years of one measure, the one in use first; empty where the past is too short to test.</summary>
    public IReadOnlyList<MethodSkill> Skill(string measureId) => _connection.Query(
        $"""
        select {SkillColumns} from marts.forecast_skill as skill
        where skill.measure_id = $measure and skill."group" = 'all'
        order by skill.chosen desc, skill.mae nulls last, skill.method
        """,
        row => ReadSkill(row, first: 0),
        ("measure", measureId));

    /// <summary>The method in use for every measure that was tested, by number of the measure.</summary>
    public IReadOnlyList<MeasureSkill> InUse() => _connection.Query(
        $"""
        select skill.measure_id, measure.short_vi, measure.unit,
            (select max(other.brier) from marts.forecast_skill as other where other.measure_id = skill.measure_id and other."group" = 'all'),
            {SkillColumns}
        from marts.forecast_skill as skill
        inner join marts.measure on measure.measure_id = skill.measure_id
        where skill."group" = 'all' and skill.chosen
        order by measure.indicator_no, skill.measure_id
        """,
        row => new MeasureSkill(row.Text(0), row.Text(1), row.Text(2), ReadSkill(row, first: 4), row.Number(3)));

    /// <summary>How totals would have done in the past, by number of the measure; empty where the past is too short.</summary>
    public IReadOnlyList<TotalSkill> TotalSkills() => !_connection.Has("forecast_total_skill")
        ? []
        : _connection.Query(
            """
            select measure.short_vi, measure.unit, skill.scope_kind = 'national', skill.method, skill.mae, naive.mae, skill.cov80, skill.cov95, apart.cov95, skill.target_years
            from marts.forecast_total_skill as skill
            inner join marts.measure on measure.measure_id = skill.measure_id
            left join marts.forecast_total_skill as apart
                on apart.measure_id = skill.measure_id and apart.scope_kind = skill.scope_kind and apart.method = 'independent_sums'
            left join marts.forecast_total_skill as naive
                on naive.measure_id = skill.measure_id and naive.scope_kind = skill.scope_kind and naive.method = 'naive'
            where skill.chosen
            order by measure.indicator_no, skill.measure_id, skill.scope_kind
            """,
            row => new TotalSkill(
                row.Text(0), MeasureUnitExtensions.TryParseName(row.Text(1), out var unit) ? unit : MeasureUnit.None, row.Flag(2), row.Text(3),
                row.Number(4), row.Number(5), row.Number(6), row.Number(7), row.Number(8), row.Whole(9) ?? 0));

    private static ForecastLimits? Limits(RowReader row) =>
        row.Number(7) is { } low80 && row.Number(8) is { } high80 && row.Number(9) is { } low95 && row.Number(10) is { } high95
            ? new ForecastLimits(low80, high80, low95, high95)
            : null;

    private static MethodSkill ReadSkill(RowReader row, int first) => new(
        row.Text(first), row.Number(first + 1), row.Number(first + 2), row.Number(first + 3), row.Number(first + 4), row.Number(first + 5),
        row.Number(first + 6), row.Number(first + 7), row.Flag(first + 8), row.Whole(first + 9), row.Whole(first + 10), row.Whole(first + 11), row.Whole(first + 12));
}
