using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Cli.Build;

/// <summary>What the engines read of the warehouse: the communes of the current map and their yearly facts on it.</summary>
/// <param name="Communes">In order of code.</param>
/// <param name="Years">Calendar years with any fact, ascending.</param>
/// <param name="Facts">By commune, measure and year; what was not reported is absent.</param>
internal sealed record CoreFacts(
    IReadOnlyList<CurrentCommune> Communes,
    IReadOnlyList<int> Years,
    IReadOnlyDictionary<(string UnitId, string MeasureId), IReadOnlyList<(int Year, Fact Fact)>> Facts)
{
    /// <summary>Reads schema core of a build whose core models have run.</summary>
    public static CoreFacts Read(WarehouseBuild build, LawLibrary law, DateOnly classDate)
    {
        var lists = law.ClassFacts.ToDictionary(list => list.Id);
        var communes = build.Query(
            """
            select unit.unit_id, unit.code, unit.unit_type, province.unit_type, unit.province_code
            from core.units as unit
            inner join core.units as province on province.unit_id = unit.province_id
            where unit.level = 'commune' and unit.valid_to is null
            order by unit.code
            """,
            row => Standing(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), lists, classDate));
        var rows = build.Query(
            """
            select unit_id, measure_id, period::integer, numerator, denominator, value, value_lo, value_hi, source_id
            from core.current_observations
            where length(period) = 4 and (numerator is not null or value is not null or value_lo is not null)
            order by unit_id, measure_id, period
            """,
            row => (Key: (row.GetString(0), row.GetString(1)), Year: row.GetInt32(2), Fact: new Fact(
                Number(row, 3), Number(row, 4), Number(row, 5), Number(row, 6), Number(row, 7), row.IsDBNull(8) ? null : row.GetString(8))));
        return new CoreFacts(
            communes,
            [.. rows.Select(row => row.Year).Distinct().Order()],
            rows.GroupBy(row => row.Key).ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<(int, Fact)>)[.. group.Select(row => (row.Year, row.Fact))]));
    }

    /// <summary>The communes of provinces of which any commune reports: only those are rated, ranked and forecast.</summary>
    public IReadOnlyList<CurrentCommune> ReportingCommunes()
    {
        var reporting = Facts.Keys.Select(key => key.UnitId).ToHashSet();
        var provinces = Communes.Where(commune => reporting.Contains(commune.Id.ToString())).Select(commune => commune.ProvinceCode).ToHashSet();
        return [.. Communes.Where(commune => provinces.Contains(commune.ProvinceCode))];
    }

    /// <summary>The measures of which anything was reported, in order of id; those that count units are no measures of one commune.</summary>
    public IReadOnlyList<Measure> ReportedMeasures(IReadOnlyDictionary<string, Measure> measures)
    {
        var reported = Facts.Keys.Select(key => key.MeasureId).ToHashSet();
        return [.. measures.Values.Where(measure => reported.Contains(measure.Id) && !measure.CountsUnits).OrderBy(measure => measure.Id, StringComparer.Ordinal)];
    }

    /// <summary>The facts of one commune in one year, by measure.</summary>
    public IReadOnlyDictionary<string, Fact> Of(string unitId, int year, IEnumerable<string> measureIds)
    {
        var facts = new Dictionary<string, Fact>();
        foreach (var measureId in measureIds)
        {
            if (!Facts.TryGetValue((unitId, measureId), out var years))
                continue;
            foreach (var (factYear, fact) in years)
            {
                if (factYear == year)
                    facts.Add(measureId, fact);
            }
        }

        return facts;
    }

    private static CurrentCommune Standing(
        string unitId, string code, string unitType, string provinceType, string provinceCode, Dictionary<string, ClassFactList> lists, DateOnly classDate)
    {
        if (!UnitId.TryParse(unitId, out var id) || !UnitTypeExtensions.TryParseLegalName(unitType, out var type))
            throw new InvalidOperationException($"core.units holds {unitId} of type {unitType}, which no list of units can give.");
        var kind = provinceType == "thành phố" ? ProvinceKind.CentralCity : ProvinceKind.Province;
        var facts = lists.ToDictionary(list => list.Key, list => list.Value.IsTrueOf(code, classDate));
        return new CurrentCommune(id, type, kind, facts, provinceCode);
    }

    private static decimal? Number(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : (decimal)row.GetDouble(column);
}
