using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Names beside every forecast the landed file of the newest fact it rests on.</summary>
/// <remarks>A file that tells the same figures again changes the file and no forecast, so files are renewed apart, for rows that stand as for rows made anew.</remarks>
internal static class ForecastSources
{
    private const string Newest = $"select unit_id, measure_id, arg_max(source_id, period) as source_id from {CoreFacts.YearlyFacts} group by all";

    // A total rests on the files of all its communes; several files of one fact are joined by commas.
    private const string OfTotals =
        $"""
        select scope_code, measure_id, string_agg(distinct source_id, ',' order by source_id) as source_id
        from (
          select unnest([provinces.unit_id, 'VN']) as scope_code, newest.measure_id, newest.source_id
          from (select unit_id, measure_id, unnest(string_split(source_id, ',')) as source_id from ({Newest})) as newest
          inner join core.units as communes on communes.unit_id = newest.unit_id
          inner join core.units as provinces on provinces.level = 'province' and provinces.valid_to is null and provinces.code = communes.province_code
        )
        group by all
        """;

    /// <summary>Renews the column source_id of forecasts, paths and totals.</summary>
    /// <param name="tables">The tables of the step that writes them.</param>
    public static void Renew(EngineTables tables)
    {
        foreach (var table in new[] { ForecastTables.ForecastTable, ForecastTables.PathTable })
            Renew(tables, table, "commune_id", "unit_id", Newest);
        Renew(tables, ForecastTables.ProvinceTable, "scope_code", "scope_code", OfTotals);
    }

    private static void Renew(EngineTables tables, string table, string key, string otherKey, string sources) => tables.Change(
        $"""
        update {table} as told set source_id = newest.source_id
        from ({sources}) as newest
        where newest.{otherKey} = told.{key} and newest.measure_id = told.measure_id and newest.source_id is distinct from told.source_id
        """);
}
