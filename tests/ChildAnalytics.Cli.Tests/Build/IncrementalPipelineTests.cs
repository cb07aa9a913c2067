using System.Globalization;
using ChildAnalytics.Cli.Build;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Tests;

namespace ChildAnalytics.Cli.Tests.Build;

/// <summary>The line of a real build, law and engines included, on four provinces of eight old and four new communes: what is built after changes equals what is built from nothing.</summary>
public sealed class IncrementalPipelineTests
{
    private const int Provinces = 4;
    private const int OldCommunes = 8;
    private const int FirstYear = 2018;
    private const int LastYear = 2025;
    private const string Target = "targets/QD23-2021/CT05a.yaml";

    private static readonly string[] MeasureIds = ["CT03a", "CT05a", "CT09", "CT10", "TC01a", "TC04", "TC07", "TC09", "TC13a"];

    private static readonly IReadOnlyDictionary<string, Measure> Measures = LawLibrary.Load(ProgramFolder.Warehouse).Measures.ToDictionary(measure => measure.Id);

    [Theory]
    [InlineData(1)]
    public void Build_AfterEveryKindOfChangeInAnyOrder_EqualsABuildFromNothing(int seed)
    {
        using var workshop = Nation();
        var random = new Random(seed);
        var last = Built(workshop);
        Change[] kinds = [.. Enum.GetValues<Change>()];
        random.Shuffle(kinds);
        foreach (var kind in kinds)
        {
            Make(workshop, kind, random);
            workshop.Steps.Clear();
            var incremental = Built(workshop);
            var isPartly = workshop.Steps.With(StepOutcome.PartlyBuilt).Contains("forecasts");
            var fromNothing = FromNothing(workshop);

            Assert.Equal(fromNothing.Keys.Order(StringComparer.Ordinal), incremental.Keys.Order(StringComparer.Ordinal));
            Assert.True(
                incremental.All(table => fromNothing[table.Key] == table.Value),
                $"seed {seed}, {kind}: {string.Join(", ", incremental.Where(table => fromNothing[table.Key] != table.Value).Select(table => table.Key))} differ");
            Assert.True(last["marts.observation"] != incremental["marts.observation"] || kind == Change.TargetMoved, $"{kind} changes nothing");
            Assert.False(kind == Change.TargetMoved && isPartly, "Other targets, the same forecasts");
            last = incremental;
        }
    }

    [Fact]
    public void Build_SameFiguresSentAgain_ForecastsNothingAndNamesTheNewFile()
    {
        using var workshop = Nation();
        var last = Built(workshop);
        workshop.Steps.Clear();
        Land(workshop, "dddddddd0000", 0, LastYear, "2026-02-01", new Random(Seed(0, LastYear)), measure => true);
        using var build = Run(workshop);
        var now = TableContents.Of(build);

        Assert.NotEqual(last["marts.forecast_path"], now["marts.forecast_path"]);
        Assert.Equal(last["engine.forecast_skill"], now["engine.forecast_skill"]);
        Assert.Equal(last["engine.standard_forecast"], now["engine.standard_forecast"]);
        Assert.NotEmpty(build.Query("select source_id from engine.forecast_path where source_id = 'dddddddd0000'", row => row.GetString(0)));
        Assert.Empty(build.Query("select source_id from engine.province_forecast where contains(source_id, 'dddddddd0000') and scope_code like '11%'", row => row.GetString(0)));
    }

    private static void Make(Workshop workshop, Change kind, Random random)
    {
        var province = random.Next(Provinces);
        switch (kind)
        {
            case Change.FileCorrected:
                Land(workshop, "dddddddd0001", province, LastYear - 1, "2026-01-15", new Random(99), measure => measure is "CT05a" or "TC04");
                break;
            case Change.SameFileAgain:
                Land(workshop, "dddddddd0002", province, LastYear, "2026-02-01", new Random(Seed(province, LastYear)), measure => true);
                break;
            case Change.FileOfANewYear:
                Land(workshop, "dddddddd0003", province, LastYear + 1, "2026-11-01", random, measure => measure != "CT09");
                break;
            case Change.FilesOfAProvinceRemoved:
                for (var year = FirstYear; year <= LastYear; year++)
                    workshop.Remove(SourceId(province, year));
                break;
            default:
                var path = Path.Combine(workshop.WarehouseFolder, Target);
                var text = File.ReadAllText(path);
                Assert.Contains("value: 97", text, StringComparison.Ordinal);
                File.WriteAllText(path, text.Replace("value: 97", "value: 61", StringComparison.Ordinal));
                break;
        }
    }

    private static Workshop Nation()
    {
        var workshop = new Workshop();
        var lists = new List<string> { "state,level,code,name,parent_code,place_type" };
        var links = new List<string> { "old_ward_code,old_ward_name,old_district_name,old_province_name,new_ward_code,new_ward_name,new_province_name" };
        for (var province = 0; province < Provinces; province++)
        {
            lists.Add($"until_2025-06-30,province,1{province},Tỉnh Số {province},,");
            lists.Add($"until_2025-06-30,district,10{province},Huyện Số {province},1{province},");
            lists.Add($"from_2025-07-01,province,1{province},Số {province},,Tỉnh");
            for (var commune = 0; commune < OldCommunes; commune++)
            {
                lists.Add($"until_2025-06-30,commune,{Code(province, commune)},Xã Số {commune},10{province},");
                if (commune % 2 == 0)
                    lists.Add($"from_2025-07-01,commune,{Code(province, commune)},Xã Số {commune},1{province},");
                links.Add($"{Code(province, commune)},,,,{Code(province, commune - (commune % 2))},,");
            }
        }

        // Part of a commune of province 13 went to province 12: the two are worked out together.
        links.Add($"{Code(3, 1)},,,,{Code(2, 0)},,");
        workshop.Land("aaaaaaaaaaaa", false, ("unit_list", string.Join('\n', lists)), ("ward_mapping", string.Join('\n', links)));
        for (var province = 0; province < Provinces; province++)
        {
            for (var year = FirstYear; year <= LastYear; year++)
                Land(workshop, SourceId(province, year), province, year, $"{year}-12-15", new Random(Seed(province, year)), measure => true);
        }

        return workshop;
    }

    private static void Land(Workshop workshop, string sourceId, int province, int year, string sentOn, Random random, Func<string, bool> isTold)
    {
        var rows = new List<string> { "period,sent_on,unit_code,unit_name,measure_id,measure_name,unit_text,numerator,denominator,value,note" };
        for (var commune = 0; commune < OldCommunes; commune += year >= 2025 ? 2 : 1)
        {
            foreach (var id in MeasureIds)
            {
                var denominator = 200 + (10 * commune);
                var numerator = random.Next(120, denominator);
                var cells = Measures[id].Unit switch
                {
                    MeasureUnit.YesNo => $",,{random.Next(2)}",
                    _ when Measures[id].Unit.RatioBase() is not null => string.Create(CultureInfo.InvariantCulture, $"{numerator},{denominator},"),
                    _ => string.Create(CultureInfo.InvariantCulture, $",,{numerator}"),
                };
                if (isTold(id))
                    rows.Add(string.Create(CultureInfo.InvariantCulture, $"{year},{sentOn},{Code(province, commune)},Xã Số {commune},{id},,,{cells},"));
            }
        }

        workshop.Land(sourceId, true, ("commune_report", string.Join('\n', rows)));
    }

    private static string Code(int province, int commune) => string.Create(CultureInfo.InvariantCulture, $"1{province}0{commune}0");

    private static string SourceId(int province, int year) => string.Create(CultureInfo.InvariantCulture, $"bbbbbb1{province}{year}");

    private static int Seed(int province, int year) => (province * 10000) + year;

    private static Warehouse.WarehouseBuild Run(Workshop workshop)
    {
        var law = LawLibrary.Load(workshop.WarehouseFolder);
        var build = workshop.Start();
        BuildPipeline.Build(build, law, RatingRules.From(law, Workshop.AsOf), Workshop.AsOf);
        return build;
    }

    private static IReadOnlyDictionary<string, string> Built(Workshop workshop)
    {
        using var build = Run(workshop);
        return TableContents.Of(build);
    }

    private static IReadOnlyDictionary<string, string> FromNothing(Workshop workshop)
    {
        var kept = workshop.Data.Build + ".kept";
        Directory.Move(workshop.Data.Build, kept);
        var contents = Built(workshop);
        workshop.Forget();
        Directory.Move(kept, workshop.Data.Build);
        return contents;
    }

    private enum Change
    {
        FileCorrected,
        SameFileAgain,
        FileOfANewYear,
        FilesOfAProvinceRemoved,
        TargetMoved,
    }
}
