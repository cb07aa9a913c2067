namespace ChildAnalytics.Rubrics.Tests;

/// <summary>Holds the small typed crosswalks against the cleaned official lists.</summary>
public sealed class CrosswalkTests
{
    [Fact]
    public void HonQuan_EveryLink_EqualsTheOfficialTable()
    {
        var official = File.ReadLines(RepositoryFolders.Shared("data/admin/crosswalk_old_to_new_2025-07-01.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Where(row => row[7] is "25351" or "25345" or "25349" or "25357" or "25326")
            .Select(row => $"{row[0]} {row[1]} {row[7]} {row[8]} {row[11]}").Order(StringComparer.Ordinal);

        var typed = Rows("unit_crosswalk/2025-07-01_hon_quan.csv").Select(row => $"{row[0]} {row[1]} {row[2]} {row[3]} {row[6]}").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(17, typed.Count);
        Assert.Equal(official, typed);
    }

    [Fact]
    public void UnitChanges_OfDongNai_AreOneProvinceAndTheTenWardsOfTheOfficialList()
    {
        var wards = File.ReadLines(RepositoryFolders.Shared("data/admin/communes_3321_from_2025-07-01.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Where(row => row[2] == "Xã" && row[6] == "Phường")
            .Select(row => $"{row[0]} commune 2026-04-30 Phường {row[3]} phường");

        var typed = Rows("unit_change/2026-04-30.csv").Select(row => string.Join(' ', row.Take(5)));

        Assert.Equal(["75 province 2026-04-30 Thành phố Đồng Nai thành phố", .. wards], typed);
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(RepositoryFolders.Warehouse, "crosswalks", file)).Skip(1).Select(line => line.Split(','));
}
