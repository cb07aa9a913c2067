using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Cli.Build;

/// <summary>What the engines read of the warehouse: the communes of the current map and their yearly facts on it.</summary>
/// <param name="Communes">In order of code.</param>
/// <param name="Years">Calendar years with any fact, ascending.</param>
/// <param name="Facts">By commune, measure and year; what was not reported is absent.</param>
/// <param name="SplitUnits">Ids of communes to which a part of a divided commune came: their older history is in part that of the whole.</param>
internal sealed record CoreFacts(
    IReadOnlyList<CurrentCommune> Communes,
    IReadOnlyList<int> Years,
    IReadOnlyDictionary<(string UnitId, string MeasureId), IReadOnlyList<(int Year, Fact Fact)>> Facts,
    IReadOnlySet<string> SplitUnits)
{
    /// <summary>Reads schema core of a build whose core models have run.</summary>
    public static CoreFacts Read(WarehouseBuild build)
    {
        var communes = ReadCommunes(build);
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
                group => (IReadOnlyList<(int, Fact)>)[.. group.Select(row => (row.Year, row.Fact))]),
            build.Query("select distinct current_id from core.unit_succession where level = 'commune' and kind = 'split'", row => row.GetString(0)).ToHashSet());
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

    // On the current map a commune is one code since its first state by decree; older states of the same code are other units.
    private static List<CurrentCommune> ReadCommunes(WarehouseBuild build)
    {
        var provinces = build.Query(
            "select code, valid_from, unit_type from core.units where level = 'province' order by code, valid_from",
            row => (Code: row.GetString(0), From: row.GetFieldValue<DateOnly>(1), Kind: row.GetString(2) == "thành phố" ? ProvinceKind.CentralCity : ProvinceKind.Province))
            .ToLookup(state => state.Code, state => (state.From, state.Kind));
        var states = build.Query(
            """
            select code, valid_from, unit_type, province_code, unit_id, valid_to is null
            from core.units
            where level = 'commune' and valid_from_basis <> 'window_start'
            order by code, valid_from
            """,
            row => (Code: row.GetString(0), From: row.GetFieldValue<DateOnly>(1), Type: UnitTypeOf(row.GetString(2)), Province: row.GetString(3), Id: row.GetString(4), IsCurrent: row.GetBoolean(5)));
        var communes = new List<CurrentCommune>();
        foreach (var unit in states.GroupBy(state => state.Code))
        {
            var current = unit.Last();
            if (current.IsCurrent && UnitId.TryParse(current.Id, out var id))
                communes.Add(new CurrentCommune(id, current.Province, [.. unit.Select(state => (state.From, state.Type))], [.. provinces[current.Province]]));
        }

        return communes;
    }

    private static UnitType UnitTypeOf(string legalName) => UnitTypeExtensions.TryParseLegalName(legalName, out var type)
        ? type
        : throw new InvalidOperationException($"core.units holds the type {legalName}, which no list of units can give.");

    private static decimal? Number(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Fact.Number(row.GetDouble(column));
}
