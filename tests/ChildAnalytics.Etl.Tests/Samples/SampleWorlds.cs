using ChildAnalytics.Domain.Units;
using ChildAnalytics.Etl.Samples;
using CsvHelper;

namespace ChildAnalytics.Etl.Tests.Samples;

/// <summary>Frames for samples: a tiny one made by hand and the real unit lists where they are at hand.</summary>
internal static class SampleWorlds
{
    private static readonly DateOnly Old = new(1995, 1, 1);
    private static readonly DateOnly LastOldDay = new(2025, 6, 30);
    private static readonly DateOnly New = new(2025, 7, 1);

    /// <summary>
    /// Old province 70 with districts 691 (four communes) and 692 (three), and province 01 with one ward in district 001.
    /// On 2025-07-01: 25001 + 25002 → 25001; 25003 → 25003; 25004 splits into 25003 and 25011; 25011 + 25012 → 25011; 25013 stays; all under code 75.
    /// </summary>
    public static SampleWorld Tiny { get; } = new(
        [
            OldUnit("25001", "Xã Một", "691"), OldUnit("25002", "Thị trấn Hai", "691", UnitType.Township), OldUnit("25003", "Xã Ba", "691"), OldUnit("25004", "Xã Bốn", "691"),
            OldUnit("25011", "Xã Năm", "692"), OldUnit("25012", "Phường Sáu", "692", UnitType.Ward), OldUnit("25013", "Xã Bảy", "692"),
            new SampleUnit(new UnitId("00001", Old), "Phường Tám", UnitType.Ward, "001", "Quận Không Một", "01", "Thành phố Hà Nội", LastOldDay),
            NewUnit("25001", "Xã Một Hai"), NewUnit("25003", "Xã Ba Bốn"), NewUnit("25011", "Phường Năm Sáu", UnitType.Ward), NewUnit("25013", "Xã Bảy"),
            new SampleUnit(new UnitId("00001", New), "Phường Tám", UnitType.Ward, DistrictCode: null, DistrictName: null, "01", "Thành phố Hà Nội", ValidTo: null),
        ],
        [
            Link("25001", "25001", 1), Link("25002", "25001", 1), Link("25003", "25003", 1),
            Link("25004", "25003", share: null), Link("25004", "25011", share: null),
            Link("25011", "25011", 1), Link("25012", "25011", 1), Link("25013", "25013", 1), Link("00001", "00001", 1),
        ],
        SampleMeasures.All);

    /// <summary>The official unit lists and conversion table; skips the test where they are not at hand.</summary>
    public static SampleWorld Real()
    {
        var admin = Path.Combine(SharedFolder(), "data", "admin");
        var units = new List<SampleUnit>();
        ReadRows(Path.Combine(admin, "communes_10035_until_2025-06-30.csv"), row => units.Add(new SampleUnit(
            new UnitId(row.GetString("code"), Old), row.GetString("name"), TypeOf(row.GetString("type")), row.GetString("district_code"), row.GetString("district_name"),
            row.GetString("province_code"), row.GetString("province_name"), LastOldDay)));
        ReadRows(Path.Combine(admin, "communes_3321_from_2025-07-01.csv"), row => units.Add(new SampleUnit(
            new UnitId(row.GetString("code"), New), row.GetString("name"), TypeOf(row.GetString("type")), DistrictCode: null, DistrictName: null,
            row.GetString("province_code"), row.GetString("province_name"), ValidTo: null)));
        var links = new List<SampleLink>();
        ReadRows(Path.Combine(admin, "crosswalk_old_to_new_2025-07-01.csv"), row => links.Add(new SampleLink(
            new UnitId(row.GetString("old_commune_code"), Old), new UnitId(row.GetString("new_commune_code"), New), row.GetString("n_new_for_old") == "1" ? 1 : null)));
        return new SampleWorld(units, links, SampleMeasures.All);
    }

    private static string SharedFolder()
    {
        if (Environment.GetEnvironmentVariable("CHILDANALYTICS_SHARED") is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(beside, "data", "admin")))
                return beside;
        }

        Assert.Skip("The official unit lists (folder shared/data/admin) are not at hand.");
        return "";
    }

    private static void ReadRows(string path, Action<CsvReader> add)
    {
        using var csv = CsvReader.FromFile(path);
        csv.ReadHeader();
        while (csv.Read())
            add(csv);
    }

    private static UnitType TypeOf(string word)
    {
        Assert.True(UnitTypeExtensions.TryParseLegalName(word.ToLowerInvariant(), out var type), word);
        return type;
    }

    private static SampleUnit OldUnit(string code, string name, string district, UnitType type = UnitType.Commune) =>
        new(new UnitId(code, Old), name, type, district, $"Huyện Thử {district}", "70", "Tỉnh Bình Phước", LastOldDay);

    private static SampleUnit NewUnit(string code, string name, UnitType type = UnitType.Commune) =>
        new(new UnitId(code, New), name, type, DistrictCode: null, DistrictName: null, "75", "Tỉnh Đồng Nai", ValidTo: null);

    private static SampleLink Link(string from, string to, decimal? share) => new(new UnitId(from, Old), new UnitId(to, New), share);
}
