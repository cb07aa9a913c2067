using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Tests;

/// <summary>The real lists, the official table and the GSO series, held against numbers known from elsewhere (domain.md 8 and 9, SOURCES.md of shared/data).</summary>
public sealed class RealReferenceTests
{
    [Fact]
    public void Build_RealReferenceData_AgreesWithKnownCounts()
    {
        using var workshop = new Workshop();
        Land(workshop);
        using var build = workshop.Start();
        build.LoadRaw();
        string[] columns = ["code", "level", "effective_date", "name", "unit_type", "decree", "source"];
        build.WriteTable("seed", "unit_change", columns, [["75", "province", "2026-04-30", "Đồng Nai", "thành phố", null, "NSO"], ["25357", "commune", "2026-04-30", "Tân Khai", "phường", null, "NSO"]]);
        build.RunModels(Layer.Staging);
        build.RunModels(Layer.Core);
        build.RunModels(Layer.Marts);

        Assert.DoesNotContain(build.RunChecks(), issue => issue.Severity == "stop");
        Assert.Equal([10035L, 3321L, 63L, 34L], Counts(
            build,
            "select count(*) from core.units where level = 'commune' and valid_from_basis = 'window_start'",
            "select count(*) from core.units where level = 'commune' and valid_to is null",
            "select count(*) from core.units where level = 'province' and valid_from_basis = 'window_start'",
            "select count(*) from core.units where level = 'province' and valid_to is null"));
        // 440 old communes went to two or more; 58 links carry the whole population with part of the area; 140 new communes come from one, five of them from islands without a commune.
        Assert.Equal([440L, 58L, 63L, 34L], Counts(
            build,
            "select count(*) from (select from_id from core.unit_lineage where level = 'commune' and effective_date = date '2025-07-01' group by 1 having count(*) > 1)",
            "select count(*) from core.unit_lineage where share_basis = 'population' and share = 1",
            "select count(*) from core.unit_lineage where level = 'province' and effective_date = date '2025-07-01'",
            "select count(distinct to_id) from core.unit_lineage where level = 'province' and effective_date = date '2025-07-01'"));
        Assert.Equal(["Phước An, Quang Minh, Tân Lợi, Tân Quan"], build.Query("select formed_from from marts.commune where commune_id = '25351@2025-07-01'", reader => reader.GetString(0)));
        Assert.Equal(["Phường Tân Khai"], build.Query("select name from marts.commune where code = '25357' and is_current", reader => reader.GetString(0)));
        // GSO, under-five mortality 2016 (domain.md 9): Bình Phước 20.7, Đồng Nai 11.3; the merged rate lies between them.
        var merged = build.Query(
            "select value from marts.province_series where map = 'current' and province_code = '75' and indicator = 'u5mr' and year = 2016 and basis = 'recombined'",
            reader => reader.GetDouble(0));
        Assert.InRange(Assert.Single(merged), 11.3, 20.7);
        Assert.Equal([20.7], build.Query("select value from marts.province_series where map = 'old' and province_code = '70' and indicator = 'u5mr' and year = 2016", reader => reader.GetDouble(0)));
    }

    private static long[] Counts(WarehouseBuild build, params string[] queries) => [.. queries.Select(query => build.Query(query, reader => reader.GetInt64(0))[0])];

    private static void Land(Workshop workshop)
    {
        using var database = DuckDbDatabase.InMemory();
        using var session = database.Connect();
        workshop.Land("aaaaaaaaaaaa", false, ("unit_list", Text(session, $"""
            select * from (
              select 'until_2025-06-30' as state, 'province' as level, code, name, null as parent_code, null as place_type from {Csv("provinces_63_until_2025-06-30.csv")}
              union all select 'until_2025-06-30', 'district', code, name, province_code, null from {Csv("districts_696_until_2025-06-30.csv")}
              union all select 'until_2025-06-30', 'commune', code, name, district_code, null from {Csv("communes_10035_until_2025-06-30.csv")}
              union all select 'from_2025-07-01', 'province', code, name, null, type from {Csv("provinces_34_from_2025-07-01.csv")}
              union all select 'from_2025-07-01', 'commune', code, name, province_code, null from {Csv("communes_3321_from_2025-07-01.csv")})
            """)));
        workshop.Land("cccccccccccc", false, ("nso_crosswalk", Text(session, $"""
            select new_province_name || ' (' || new_province_code || ')' as new_province, new_commune_name as new_name, new_commune_code as new_code, old_commune_name as old_name,
              old_commune_code as old_code, nso_note_vi as note, old_district_name || ' (' || old_district_code || ')' as district, old_province_name || ' (' || old_province_code || ')' as old_province
            from {Csv("crosswalk_old_to_new_2025-07-01.csv")}
            """)));
        workshop.Land("dddddddddddd", false, ("gso_province_indicators", Text(session, $"""
            select indicator, year, old_province_code, old_province_name, new_province_code, new_province_name, value, unit, note, gso_table
            from read_csv({SqlText.Literal(Shared.File("stats", "province_indicators_long.csv"))}, header = true, all_varchar = true)
            """)));
    }

    private static string Csv(string name) => $"read_csv({SqlText.Literal(Shared.File("admin", name))}, header = true, all_varchar = true)";

    private static string Text(DuckDbSession session, string query)
    {
        var path = Path.GetTempFileName();
        try
        {
            session.Execute($"copy ({query}) to {SqlText.Literal(path)} (format csv, header true)");
            return File.ReadAllText(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
