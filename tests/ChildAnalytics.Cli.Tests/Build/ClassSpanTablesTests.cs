using ChildAnalytics.Cli.Build;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Tests.Build;

/// <summary>Classes with their own days, on the changes of 2026-04-30 as they are typed in the repository: Đồng Nai became a central city and Tân Khai a phường (domain: unit lists; pass marks 900, 850, 800 of QĐ 06/QĐ-TTg).</summary>
public sealed class ClassSpanTablesTests
{
    private const string Lists = """
        source_id,sheet,row_number,state,level,code,name,parent_code,place_type
        aaaaaaaaaaaa,,2,until_2025-06-30,province,70,Tỉnh Bình Phước,,
        aaaaaaaaaaaa,,3,until_2025-06-30,province,79,Thành phố Hồ Chí Minh,,
        aaaaaaaaaaaa,,4,until_2025-06-30,district,694,Huyện Hớn Quản,70,
        aaaaaaaaaaaa,,5,until_2025-06-30,district,760,Quận 1,79,
        aaaaaaaaaaaa,,6,until_2025-06-30,commune,25357,Thị trấn Tân Khai,694,
        aaaaaaaaaaaa,,7,until_2025-06-30,commune,26740,Phường Bến Nghé,760,
        aaaaaaaaaaaa,,8,from_2025-07-01,province,75,Đồng Nai,,Tỉnh
        aaaaaaaaaaaa,,9,from_2025-07-01,commune,25357,Xã Tân Khai,75,
        aaaaaaaaaaaa,,10,from_2025-07-01,commune,25326,Phường Bình Long,75,
        """;

    [Fact]
    public void ClassSpans_UnitsOfDongNai_ChangeOnTheDayOfTheDecree()
    {
        using var folder = new TempFolder();
        using var build = Built(folder);
        var rules = RatingRules.From(LawLibrary.Load(ProgramFolder.Warehouse), new DateOnly(2026, 11, 21));
        build.Run([new EngineStep("class spans", ClassSpanTables.Reads, [ClassSpanTables.Table], "1", tables => ClassSpanTables.Write(tables, rules))]);

        var spans = build.Query(
            """
            select concat_ws(' ', commune_id, valid_from, coalesce(valid_to::varchar, 'open'), coalesce(class_id, '?'), pass_mark_lo::integer, pass_mark_hi::integer)
            from engine.class_span order by commune_id, valid_from
            """,
            reader => reader.GetString(0));

        Assert.Equal(
            [
                "25326@2025-07-01 2025-07-01 2026-04-29 B 850 850", // a phường of a tỉnh
                "25326@2025-07-01 2026-04-30 open A 900 900", // the same phường once its province is a central city
                "25357@1995-01-01 2019-01-03 2025-06-30 ? 800 850", // a thị trấn: no list says whether it lies in the mountains
                "25357@2025-07-01 2025-07-01 2026-04-29 ? 800 850", // a xã
                "25357@2026-04-30 2026-04-30 open A 900 900", // a phường of a central city, its children the same
                "26740@1995-01-01 2019-01-03 2025-06-30 A 900 900", // a phường of a quận of a central city, by the letter
            ],
            spans);
    }

    private static WarehouseBuild Built(TempFolder folder)
    {
        var data = new DataFolder(folder.File("data"));
        var landed = Directory.CreateDirectory(Path.Combine(data.Landed, "aaaaaaaaaaaa")).FullName;
        File.WriteAllText(Path.Combine(landed, "receipt.json"), """
            {"source_id": "aaaaaaaaaaaa", "file_name": "lists.csv", "sha256": "aaaa", "dataset": "unit_list", "received_at": "2026-01-05T08:00:00+00:00", "received_from": "test",
             "rows": 9, "accepted": 9, "quarantined": 0, "licence": "test", "is_synthetic": false}
            """);
        File.WriteAllText(Path.Combine(landed, "unit_list.csv"), Lists.ReplaceLineEndings("\n") + "\n");
        var build = WarehouseBuild.Start(data, ProgramFolder.Warehouse, new DateOnly(2026, 11, 21), TimeProvider.System, new Progress<ModelRun>());
        build.LoadRaw();
        build.RunModels(Layer.Staging);
        build.RunModels(Layer.Core);
        return build;
    }
}
