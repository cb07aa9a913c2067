using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Tests.Classification;

/// <summary>Classes of QĐ 06 (domain.md 2.3).</summary>
public sealed class UnitClassifierTests
{
    private static readonly LegalSettings Defaults = new();

    // Tân Khai (25357): thị trấn, xã from 2025-07-01, phường of a central city from 2026-04-30; its children stayed the same.
    [Theory]
    [InlineData("2025-06-30", UnitType.Township, ProvinceKind.Province, true, null, "B,C")]
    [InlineData("2025-07-01", UnitType.Commune, ProvinceKind.Province, false, null, "B,C")]
    [InlineData("2026-04-29", UnitType.Commune, ProvinceKind.Province, false, null, "B,C")]
    [InlineData("2026-04-30", UnitType.Ward, ProvinceKind.CentralCity, false, "A", "A")]
    public void Classify_TanKhai_ChangesWithTheDayOfItsType(string day, UnitType type, ProvinceKind province, bool hasDistrict, string? expected, string candidates)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var unitClass = UnitClassifier.Classify(new UnitStanding(type, province, hasDistrict, date), Defaults);
        Assert.Equal(expected, unitClass.ClassId);
        Assert.Equal(candidates, string.Join(',', unitClass.Candidates));
        Assert.Equal(date, unitClass.Date);
    }

    [Theory]
    [InlineData(true, CentralCityWardRule.None, "A")]
    [InlineData(false, CentralCityWardRule.DirectlyUnderCentralCity, "A")]
    [InlineData(false, CentralCityWardRule.None, "B")]
    public void Classify_WardOfACentralCity_NeedsTheSettingOnlyWithoutDistricts(bool hasDistrict, CentralCityWardRule rule, string expected) =>
        Assert.Equal(expected, UnitClassifier.Classify(Law.Standing(UnitType.Ward, ProvinceKind.CentralCity, hasDistrict), Defaults with { CentralCityWard = rule }).ClassId);

    [Fact]
    public void Classify_WardInTheMountainsOfAProvince_IsNotInCByTheWords() =>
        Assert.Equal("B", UnitClassifier.Classify(Law.Standing(UnitType.Ward, mountain: true), Defaults).ClassId);

    [Theory]
    [InlineData(true, null, null, "C")]
    [InlineData(null, true, null, "C")]
    [InlineData(null, null, true, "C")]
    [InlineData(false, false, false, "B")]
    [InlineData(false, false, null, null)]
    [InlineData(null, false, false, null)]
    [InlineData(false, null, false, null)]
    public void Classify_Commune_FollowsTheListsAndNeverDefaultsToC(bool? mountain, bool? island, bool? difficult, string? expected) =>
        Assert.Equal(expected, UnitClassifier.Classify(Law.Standing(UnitType.Commune, mountain: mountain, island: island, difficult: difficult), Defaults).ClassId);

    [Fact]
    public void Classify_EspeciallyDifficultCommuneOfACentralCity_IsC() =>
        Assert.Equal("C", UnitClassifier.Classify(Law.Standing(UnitType.Commune, ProvinceKind.CentralCity, difficult: true), Defaults).ClassId);

    // "xã đặc biệt khó khăn": the words stand beside xã only.
    [Fact]
    public void Classify_EspeciallyDifficultTownship_IsNotInCForThat() =>
        Assert.Equal("B", UnitClassifier.Classify(Law.Standing(UnitType.Township, hasDistrict: true, mountain: false, island: false, difficult: true), Defaults).ClassId);

    [Fact]
    public void Classify_SpecialZone_StandsInNoClassUnlessSet()
    {
        var zone = Law.Standing(UnitType.SpecialZone, island: true);
        Assert.Empty(UnitClassifier.Classify(zone, Defaults).Candidates);
        Assert.Null(UnitClassifier.Classify(zone, Defaults).ClassId);
        Assert.Equal("C", UnitClassifier.Classify(zone, Defaults with { SpecialZoneClass = "C" }).ClassId);
    }
}
