using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Classification;

/// <summary>Class of a unit under QĐ 06/QĐ-TTg of 2019: A, B or C, or what is still possible. A missing list never decides.</summary>
/// <remarks>
/// Source: QĐ 06/QĐ-TTg (03/01/2019), pass marks by class, as told by thuvienphapluat.vn 404124 and thukyluat.vn 51115.
/// A "phường thuộc quận, thị xã, thành phố của thành phố trực thuộc trung ương"; C "xã, thị trấn miền núi, hải đảo; xã đặc biệt khó khăn"; B the rest.
/// A phường is never in C by these words, a thị trấn not by being especially difficult.
/// </remarks>
public static class UnitClassifier
{
    private static readonly IReadOnlyList<string> OnlyA = ["A"];
    private static readonly IReadOnlyList<string> OnlyB = ["B"];
    private static readonly IReadOnlyList<string> OnlyC = ["C"];
    private static readonly IReadOnlyList<string> BOrC = ["B", "C"];

    private static readonly LocalisedText WardByLetter = new(
        "Phường thuộc quận, thị xã, thành phố của thành phố trực thuộc trung ương",
        "Ward of a district, town or city of a central city");

    private static readonly LocalisedText WardDerived = new(
        "Phường trực thuộc thành phố trực thuộc trung ương (cách hiểu suy ra, không phải câu chữ của luật)",
        "Ward directly under a central city (a derived reading, not the letter of the law)");

    private static readonly LocalisedText OtherWard = new("Phường còn lại", "Other ward");

    private static readonly LocalisedText Listed = new(
        "Có tên trong danh sách miền núi, hải đảo hoặc đặc biệt khó khăn",
        "Named in a list of mountain, island or especially difficult units");

    private static readonly LocalisedText Unlisted = new(
        "Không có tên trong danh sách miền núi, hải đảo, đặc biệt khó khăn",
        "Not named in the lists of mountain, island or especially difficult units");

    private static readonly LocalisedText ListMissing = new(
        "Chưa có danh sách miền núi, hải đảo, đặc biệt khó khăn: chưa xác định được nhóm B hay C",
        "No list of mountain, island or especially difficult units: class B or C is not determined");

    private static readonly LocalisedText ZoneOutside = new(
        "Đặc khu chưa được xếp vào nhóm nào",
        "A special zone stands in no class");

    private static readonly LocalisedText ZoneBySetting = new(
        "Nhóm của đặc khu theo thiết lập, không phải quy định pháp luật",
        "Class of a special zone by a setting, not by law");

    /// <summary>The class on <see cref="UnitStanding.ClassDate"/>.</summary>
    public static UnitClass Classify(UnitStanding standing, LegalSettings settings)
    {
        var date = standing.ClassDate;
        switch (standing.Type)
        {
            case UnitType.Ward:
                return ClassifyWard(standing, settings.CentralCityWard);
            case UnitType.SpecialZone:
                return settings.SpecialZoneClass is { } zoneClass
                    ? new UnitClass(zoneClass, zoneClass == "C" ? OnlyC : OnlyB, date, ZoneBySetting)
                    : new UnitClass(null, [], date, ZoneOutside);
            default:
                return ClassifyRural(standing);
        }
    }

    private static UnitClass ClassifyWard(UnitStanding standing, CentralCityWardRule rule)
    {
        if (standing.ProvinceKind == ProvinceKind.CentralCity)
        {
            if (standing.HasDistrict)
                return new UnitClass("A", OnlyA, standing.ClassDate, WardByLetter);
            if (rule == CentralCityWardRule.DirectlyUnderCentralCity)
                return new UnitClass("A", OnlyA, standing.ClassDate, WardDerived);
        }

        return new UnitClass("B", OnlyB, standing.ClassDate, OtherWard);
    }

    private static UnitClass ClassifyRural(UnitStanding standing)
    {
        // The words "đặc biệt khó khăn" stand beside xã only.
        bool? difficult = standing.Type == UnitType.Commune ? standing.IsEspeciallyDifficult : false;
        if (standing.IsMountain == true || standing.IsIsland == true || difficult == true)
            return new UnitClass("C", OnlyC, standing.ClassDate, Listed);
        if (standing.IsMountain is null || standing.IsIsland is null || difficult is null)
            return new UnitClass(null, BOrC, standing.ClassDate, ListMissing);
        return new UnitClass("B", OnlyB, standing.ClassDate, Unlisted);
    }
}
