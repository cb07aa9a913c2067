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
        AssertRedrawnAndReal(build);
        // domain.md 8: Tân Lợi and three others made Tân Quan; the resolution of the province is known for every link.
        Assert.Equal(
            ["25342@1995-01-01 1 NQ 1662/NQ-UBTVQH15", "25351@1995-01-01 1 NQ 1662/NQ-UBTVQH15", "25438@1995-01-01 1 NQ 1662/NQ-UBTVQH15", "25439@1995-01-01 1 NQ 1662/NQ-UBTVQH15"],
            build.Query("select from_id || ' ' || share::integer || ' ' || decree from marts.unit_lineage where to_id = '25351@2025-07-01' order by from_id", reader => reader.GetString(0)));
    }

    // Đồng Nai 2010 and 2016, old map: Bình Phước (70) and Đồng Nai (75) became Đồng Nai (75). GSO education_12, demography_25, demography_10, demography_5, typed from the source.
    // Kindergarten pupils: 74,000 in old Đồng Nai in 2010; 30,000 + 74,000 = 104,000 and 43,861 + 133,614 = 177,475 on the new territory.
    //   177,475 - 74,000 = 103,475 = (177,475 - 104,000 = 73,475 real) + (104,000 - 74,000 = 30,000 redrawn).
    // Under-five mortality, weighted by births = crude birth rate x population:
    //   2010: (24.4 x 21.3 x 885,800 + 13.5 x 18.8 x 2,571,500) / (21.3 x 885,800 + 18.8 x 2,571,500) = 1,113,014,676 / 67,211,740 = 16.5598
    //   2016: (20.7 x 15.2 x 956,400 + 11.3 x 14.7 x 2,963,800) / (15.2 x 956,400 + 14.7 x 2,963,800) = 793,238,514 / 58,105,140 = 13.6518
    //   By name it rose from 13.5 to 13.65; on one territory it fell by 2.908, and the new boundary adds 3.060.
    private static void AssertRedrawnAndReal(WarehouseBuild build)
    {
        var changes = build.Query(
            """
            select change, real_change, redrawn_change from marts.change_decomposition
            where level = 'province' and province_code = '75' and from_period = '2010' and to_period = '2016' and measure_id in ('kindergarten_pupils', 'u5mr')
            order by measure_id
            """,
            reader => (Change: reader.GetDouble(0), Real: reader.GetDouble(1), Redrawn: reader.GetDouble(2)));
        Assert.Equal(2, changes.Count);
        Assert.Equal((103475.0, 73475.0, 30000.0), changes[0]);
        Assert.Equal((793238514.0 / 58105140) - 13.5, changes[1].Change, 9);
        Assert.Equal((793238514.0 / 58105140) - (1113014676.0 / 67211740), changes[1].Real, 9);
        Assert.Equal((1113014676.0 / 67211740) - 13.5, changes[1].Redrawn, 9);
        // Every one of the 34 provinces is compared, and the parts of each change add up.
        Assert.Equal([34L, 0L], Counts(
            build,
            "select count(distinct unit_id) from marts.change_decomposition where level = 'province'",
            "select count(*) from marts.change_decomposition where abs(real_change + redrawn_change - change) > 1e-9"));
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
