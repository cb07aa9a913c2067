using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>What the engines read of the warehouse: communes of the current map and their yearly facts on it.</summary>
/// <param name="Communes">In order of code; those of some provinces only where an engine makes only these anew.</param>
/// <param name="Years">Calendar years with any fact of any commune of the nation, ascending.</param>
/// <param name="Measures">Ids of the measures with any fact of any commune of the nation.</param>
/// <param name="Facts">By commune, measure and year; what was not reported is absent.</param>
/// <param name="SplitUnits">Ids of communes of the nation to which a part of a divided commune came: their older history is in part that of the whole.</param>
internal sealed record CoreFacts(
    IReadOnlyList<CurrentCommune> Communes,
    IReadOnlyList<int> Years,
    IReadOnlySet<string> Measures,
    IReadOnlyDictionary<(string UnitId, string MeasureId), IReadOnlyList<(int Year, Fact Fact)>> Facts,
    IReadOnlySet<string> SplitUnits)
{
    /// <summary>Rows that hold a yearly fact: a table with its condition, for SQL.</summary>
    public const string YearlyFacts =
        "core.current_observations where length(period) = 4 and (numerator is not null or value is not null or value_lo is not null)";

    /// <summary>Tables read here.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["core.current_observations", "core.unit_succession", "core.units"];

    /// <summary>A query for what the communes of one province share with those of all others: the years and measures with any fact.</summary>
    public const string Shared =
        $"select string_agg(distinct period, ' ' order by period) || ' / ' || string_agg(distinct measure_id, ' ' order by measure_id) from {YearlyFacts}";

    /// <summary>A query for the provinces of which any commune reports.</summary>
    public const string ReportingProvinces =
        $"select string_agg(distinct province_code, ' ' order by province_code) from core.units where unit_id in (select unit_id from {YearlyFacts})";

    /// <summary>Reads schema core: of all communes, or of those whose rows are to be made anew.</summary>
    public static CoreFacts Read(EngineTables tables)
    {
        var communes = ReadCommunes(tables);
        return new CoreFacts(
            communes,
            [.. tables.Stream($"select distinct period::integer from {YearlyFacts} order by 1", row => row.GetInt32(0))],
            tables.Stream($"select distinct measure_id from {YearlyFacts}", row => row.GetString(0)).ToHashSet(),
            ReadFacts(tables),
            tables.Stream("select distinct current_id from core.unit_succession where level = 'commune' and kind = 'split'", row => row.GetString(0)).ToHashSet());
    }

    // Ids repeat a million times: each is kept once. Rows come in order, so a series is done when its key changes.
    private static Dictionary<(string, string), IReadOnlyList<(int, Fact)>> ReadFacts(EngineTables tables)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var facts = new Dictionary<(string, string), IReadOnlyList<(int, Fact)>>();
        var rows = tables.Stream(
            $"""
            select unit_id, measure_id, period::integer, numerator, denominator, value, value_lo, value_hi, source_id
            from {YearlyFacts} and {tables.Holds("unit_id")}
            order by unit_id, measure_id, period
            """,
            row => (Key: (Once(row.GetString(0)), Once(row.GetString(1))), Year: row.GetInt32(2), Fact: new Fact(
                Number(row, 3), Number(row, 4), Number(row, 5), Number(row, 6), Number(row, 7), row.IsDBNull(8) ? null : Once(row.GetString(8)))));
        var series = new List<(int, Fact)>();
        (string, string)? open = null;
        foreach (var (key, year, fact) in rows)
        {
            if (open is { } last && last != key)
            {
                facts.Add(last, series.ToArray());
                series.Clear();
            }

            open = key;
            series.Add((year, fact));
        }

        if (open is { } end)
            facts.Add(end, series.ToArray());
        return facts;

        string Once(string text)
        {
            if (!texts.TryGetValue(text, out var kept))
                texts.Add(text, kept = text);
            return kept;
        }
    }

    /// <summary>The communes of provinces of which any commune reports: only those are rated, ranked and forecast.</summary>
    public IReadOnlyList<CurrentCommune> ReportingCommunes()
    {
        var reporting = Facts.Keys.Select(key => key.UnitId).ToHashSet();
        var provinces = Communes.Where(commune => reporting.Contains(commune.Id.ToString())).Select(commune => commune.ProvinceCode).ToHashSet();
        return [.. Communes.Where(commune => provinces.Contains(commune.ProvinceCode))];
    }

    /// <summary>The measures of which anything was reported, in order of id; those that count units are no measures of one commune.</summary>
    public IReadOnlyList<Measure> ReportedMeasures(IReadOnlyDictionary<string, Measure> measures) =>
        [.. measures.Values.Where(measure => Measures.Contains(measure.Id) && !measure.CountsUnits).OrderBy(measure => measure.Id, StringComparer.Ordinal)];

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
    private static List<CurrentCommune> ReadCommunes(EngineTables tables)
    {
        var provinces = tables.Stream(
            "select code, valid_from, unit_type from core.units where level = 'province' order by code, valid_from",
            row => (Code: row.GetString(0), From: row.GetFieldValue<DateOnly>(1), Kind: row.GetString(2) == "thành phố" ? ProvinceKind.CentralCity : ProvinceKind.Province))
            .ToLookup(state => state.Code, state => (state.From, state.Kind));
        var states = tables.Stream(
            $"""
            select code, valid_from, unit_type, province_code, unit_id, valid_to is null
            from core.units
            where level = 'commune' and valid_from_basis <> 'window_start' and {tables.Holds("code")}
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
