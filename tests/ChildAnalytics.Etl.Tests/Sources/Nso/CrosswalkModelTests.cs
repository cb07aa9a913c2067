using ChildAnalytics.DuckDb;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Nso.Crosswalk;
using ChildAnalytics.Etl.Tests.Fixtures;
using ChildAnalytics.Warehouse;
using YamlDotNet.Serialization;

namespace ChildAnalytics.Etl.Tests.Sources.Nso;

/// <summary>The official table, ingested, tidied and mended, against an independent cleaning of it (crosswalk_old_to_new_2025-07-01.csv).</summary>
public sealed class CrosswalkModelTests : IDisposable
{
    private const string Tidied = "staging.stg_nso__crosswalk";
    private const string Mended = "core.int_nso_crosswalk_correct";

    private readonly TemporaryFolder folder = new();
    private readonly DuckDbDatabase database = DuckDbDatabase.InMemory();
    private readonly DuckDbSession session;

    public CrosswalkModelTests()
    {
        session = database.Connect(TestContext.Current.CancellationToken);
        Load(Folders.Shared("admin", "raw_nso_BangChuyendoi_DVHC_moi_cu_khong_merge.csv"), Folders.Shared("admin", "crosswalk_old_to_new_2025-07-01.csv"));
    }

    public void Dispose()
    {
        session.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Mended_AgainstTheIndependentCleaning_EveryRowMatchesByItsCodes()
    {
        Assert.Equal(10_571, Count($"from {Mended}"));
        Assert.Equal(10_571, Count($"from {Mended} as here inner join clean {OnCodes}"));
    }

    // domain.md 8: 440 old communes went to two to five new ones (368, 55, 16, 1); 6 rows without an old code, 3 wrong old codes.
    [Fact]
    public void Mended_OldCommunesThatWereDivided_AreThoseOfTheOfficialTable()
    {
        var divided = session.Query(
            $"select count(*) from (select count(distinct new_code) as parts from {Mended} where old_code is not null group by old_code) where parts > 1 group by parts order by parts",
            row => row.GetInt64(0));

        Assert.Equal([368L, 55L, 16L, 1L], divided);
        Assert.Equal(6, Count($"from {Mended} where old_code is null"));
        Assert.Equal(3, Count("from seed.nso_crosswalk_corrections where column_name = 'old_code'"));
    }

    [Theory]
    [InlineData("old_name", "old_name_as_in_nso_crosswalk", 0)]
    [InlineData("old_district_code", "old_district_code", 0)]
    [InlineData("old_province_code", "old_province_code", 0)]
    [InlineData("old_province_name", "old_province_name", 0)]
    [InlineData("new_name", "new_commune_name", 0)]
    [InlineData("new_province_code", "new_province_code", 0)]
    [InlineData("new_province_name", "new_province_name", 0)]
    [InlineData("note_vi", "nso_note_vi", 0)]
    [InlineData("old_district_name", "old_district_name", 256)] // the table writes Thị Xã, the list of 2025-06-30 Thị xã
    public void Mended_ColumnByColumn_DiffersOnlyAsStated(string here, string there, long expected) =>
        Assert.Equal(expected, Count($"from {Mended} as here inner join clean {OnCodes} where here.{here} is distinct from clean.{there}"));

    [Fact]
    public void Mended_DistrictNames_DifferInTheCaseOfTheTypeWordAndOneSpelling()
    {
        var respelt = session.Query(
            $"select distinct here.old_district_name from {Mended} as here inner join clean {OnCodes} where lower(here.old_district_name) <> lower(clean.old_district_name)",
            row => row.GetString(0));

        // Huyện Phú Quí in the list of 2025-06-30.
        Assert.Equal(["Huyện Phú Quý"], respelt);
    }

    [Fact]
    public void Relation_Bucketed_IsThatOfTheIndependentCleaning()
    {
        // Only the name of one bucket differs: part_area_all_population there.
        Assert.Equal(0, Count($"""
            from {Mended} as here inner join clean {OnCodes}
            where replace(here.relation, 'part_area_whole_population', 'part_area_all_population') is distinct from clean.relation
            """));
    }

    [Fact]
    public void Tidied_BeforeMending_DiffersInTheKnownErrorsOnly()
    {
        // 3 old codes, "Xa Ea Kly" in 2 rows, 3 old provinces.
        Assert.Equal(3, Count($"from {Tidied} as here anti join clean {OnCodes}"));
        Assert.Equal(2, Count($"from {Tidied} as here inner join clean {OnCodes} where here.new_name <> clean.new_commune_name"));
        Assert.Equal(3, Count($"from {Tidied} as here inner join clean {OnCodes} where here.old_province_code <> clean.old_province_code"));
        Assert.Equal(8, Count($"from {Mended} where is_corrected"));
    }

    [Fact]
    public void Corrections_Each_StillFindsThePublishedValueItExpects()
    {
        var missing = session.Query($"""
            select corrections.correction_id || ' ' || corrections.column_name
            from seed.nso_crosswalk_corrections as corrections
            left join (unpivot (select new_code, coalesce(old_code, '') as old_key, old_code, new_name, old_province_code, old_province_name from {Tidied})
              on old_code, new_name, old_province_code, old_province_name into name column_name value published) as cells
              on cells.new_code = corrections.new_code and cells.old_key = coalesce(corrections.old_code, '') and cells.column_name = corrections.column_name
            where cells.published is distinct from corrections.source_value
            """, row => row.GetString(0));

        Assert.Empty(missing);
    }

    [Fact]
    public void Corrections_SeedAndFileBesideTheJob_SayTheSame()
    {
        var path = Path.Combine(Folders.Repository, "etl", "ChildAnalytics.Etl", "Sources", "Nso", "Crosswalk", "corrections.yaml");
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(path));
        var written = ((List<object>)file["corrections"]).Cast<Dictionary<object, object>>().Select(entry =>
        {
            var row = (Dictionary<object, object>)entry["row"];
            Assert.NotEmpty((string)entry["reason"]);
            return string.Join('|', entry["id"], row["new_code"], row["old_code"], entry["column"], entry["expect"], entry["value"]);
        });

        var seeded = CsvTable.Read(SeedPath).Select(row => string.Join('|', row.Values));

        Assert.Equal(written, seeded);
    }

    private const string OnCodes = "on clean.new_commune_code = here.new_code and clean.old_commune_code is not distinct from here.old_code";

    private static string SeedPath => Path.Combine(Folders.Repository, "warehouse", "seeds", "nso_crosswalk_corrections.csv");

    private void Load(string published, string independent)
    {
        var data = new DataFolder(Path.Combine(folder.Path, "data"));
        var result = Assert.Single(new Ingestion(data, [new CrosswalkSource()], new StoppedClock(2025, 11, 20)).Run([published]));
        Assert.Equal(IngestOutcome.Accepted, result.Outcome);
        session.Execute("create schema raw; create schema staging; create schema core; create schema seed");
        LoadCsv("raw.nso_crosswalk", Path.Combine(data.Landed, result.Receipt!.SourceId, "nso_crosswalk.csv"));
        LoadCsv("seed.nso_crosswalk_corrections", SeedPath);
        LoadCsv("clean", independent);
        var warehouse = Path.Combine(Folders.Repository, "warehouse");
        session.Execute(File.ReadAllText(Path.Combine(warehouse, "functions", "published_cells.sql")));
        session.Execute($"create table {Tidied} as {File.ReadAllText(Path.Combine(warehouse, "models", "staging", "nso", "stg_nso__crosswalk.sql"))}");
        session.Execute($"create table {Mended} as {File.ReadAllText(Path.Combine(warehouse, "models", "core", "unit", "int_nso_crosswalk_correct.sql"))}");
    }

    private void LoadCsv(string table, string path) => session.Execute($"""
        create table {table} as from read_csv('{path}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', parallel = false)
        """);

    private long Count(string from) => session.Scalar<long>($"select count(*) {from}");
}
