using System.Globalization;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Tests;

/// <summary>One province of three new communes made of six old ones, with reports and measures; whole enough to be published.</summary>
internal static class SmallWorld
{
    public const string Lists = """
        state,level,code,name,parent_code,place_type
        until_2025-06-30,province,70,Tỉnh Bình Phước,,
        until_2025-06-30,district,694,Huyện Hớn Quản,70,
        until_2025-06-30,commune,25342,Xã Tân Lợi,694,
        until_2025-06-30,commune,25351,Xã Phước An,694,
        until_2025-06-30,commune,25438,Xã Tân Quan,694,
        until_2025-06-30,commune,25345,Xã Tân Hưng,694,
        until_2025-06-30,commune,25327,Xã Thanh An,694,
        until_2025-06-30,commune,25357,Thị trấn Tân Khai,694,
        from_2025-07-01,province,75,Đồng Nai,,Tỉnh
        from_2025-07-01,commune,25351,Xã Tân Quan,75,
        from_2025-07-01,commune,25345,Xã Tân Hưng,75,
        from_2025-07-01,commune,25357,Xã Tân Khai,75,
        """;

    public const string Mapping = """
        old_ward_code,old_ward_name,old_district_name,old_province_name,new_ward_code,new_ward_name,new_province_name
        25342,,,,25351,,
        25351,,,,25351,,
        25438,,,,25351,,
        25345,,,,25345,,
        25327,,,,25345,,
        25357,,,,25357,,
        """;

    public static IReadOnlyList<string> OldCodes { get; } = ["25342", "25351", "25438", "25345", "25327", "25357"];

    public const string ReportHeader = "period,sent_on,unit_code,unit_name,measure_id,measure_name,unit_text,numerator,denominator,value,note";

    private static readonly Dictionary<string, string> Names = new()
    {
        ["25342"] = "Xã Tân Lợi",
        ["25351"] = "Xã Phước An",
        ["25438"] = "Xã Tân Quan",
        ["25345"] = "Xã Tân Hưng",
        ["25327"] = "Xã Thanh An",
        ["25357"] = "Thị trấn Tân Khai",
    };

    /// <summary>A report row of an old commune.</summary>
    public static string Report(string code, string measureId, string period, int numerator, int denominator, string? name = null, string sentOn = "11-01") =>
        string.Create(CultureInfo.InvariantCulture, $"{period},{period[..4]}-{sentOn},{code},{name ?? Names[code]},{measureId},,,{numerator},{denominator},,");

    /// <summary>Lands lists, mapping and reports, and tells the copy of the warehouse folder how many units there are.</summary>
    public static void Land(Workshop workshop, IEnumerable<string> reports)
    {
        workshop.Land("aaaaaaaaaaaa", false, ("unit_list", Lists), ("ward_mapping", Mapping));
        workshop.Land("bbbbbbbbbbbb", true, ("commune_report", ReportHeader + "\n" + string.Join('\n', reports)));
        File.WriteAllText(Path.Combine(workshop.WarehouseFolder, "seeds", "unit_count.csv"), "level,on_day,expected,source\nprovince,2025-07-01,1,test\ncommune,2025-07-01,3,test\n");
    }

    /// <summary>Lands one more file of reports.</summary>
    public static void LandReports(Workshop workshop, string sourceId, params string[] reports) =>
        workshop.Land(sourceId, true, ("commune_report", ReportHeader + "\n" + string.Join('\n', reports)));

    /// <summary>Runs everything up to the checks, without engines.</summary>
    public static WarehouseBuild Built(Workshop workshop, DateOnly? asOf = null) => Built(workshop, asOf ?? Workshop.AsOf, TwoMeasures);

    /// <summary>The same with measures of its own.</summary>
    public static WarehouseBuild Built(Workshop workshop, IEnumerable<IReadOnlyList<object?>> measures) => Built(workshop, Workshop.AsOf, measures);

    /// <summary>Runs everything up to the models.</summary>
    public static WarehouseBuild Loaded(Workshop workshop, DateOnly asOf) => Loaded(workshop, asOf, TwoMeasures);

    private static IReadOnlyList<IReadOnlyList<object?>> TwoMeasures => [Measure("CT05a", false), Measure("CT09", true)];

    private static WarehouseBuild Built(Workshop workshop, DateOnly asOf, IEnumerable<IReadOnlyList<object?>> measures)
    {
        var build = Loaded(workshop, asOf, measures);
        foreach (var layer in Enum.GetValues<Layer>())
            build.RunModels(layer);
        return build;
    }

    private static WarehouseBuild Loaded(Workshop workshop, DateOnly asOf, IEnumerable<IReadOnlyList<object?>> measures)
    {
        var build = workshop.Start(asOf);
        build.LoadRaw();
        string[] columns =
        [
            "measure_id", "document", "indicator_no", "name_vi", "name_en", "short_vi", "short_en", "unit", "direction", "numerator_vi", "numerator_en",
            "denominator_vi", "denominator_en", "ratio_base", "lead_agency", "is_sensitive", "source", "source_status",
        ];
        build.WriteTable("seed", "measure", columns, measures);
        return build;
    }

    /// <summary>Complete, plausible reports of every old commune.</summary>
    public static IEnumerable<string> GoodReports() =>
        OldCodes.SelectMany((code, index) => new[] { Report(code, "CT05a", "2024", 40 + index, 50), Report(code, "CT09", "2024", 2 + (4 * index), 400) });

    /// <summary>Other lists take the place of the first.</summary>
    public static void Relist(Workshop workshop, string lists)
    {
        Directory.Delete(Path.Combine(workshop.Data.Landed, "aaaaaaaaaaaa"), recursive: true);
        workshop.Land("dddddddddddd", false, ("unit_list", lists), ("ward_mapping", Mapping));
    }

    /// <summary>A later file that corrects one report of CT05a.</summary>
    public static void Correct(Workshop workshop, string code, int numerator) =>
        workshop.Land("cccccccccccc", true, ("commune_report", ReportHeader + "\n" + Report(code, "CT05a", "2024", numerator, 50).Replace("2024-11-01", "2025-02-01", StringComparison.Ordinal)));

    /// <summary>A percentage of a lead agency, higher is better.</summary>
    public static object?[] Measure(string id, bool isSensitive) =>
        [id, "QD23-2021", 5, id, id, id, id, "percent", "up", "a", "a", "b", "b", 100m, "YT", isSensitive, "QĐ 23", "secondary"];
}
