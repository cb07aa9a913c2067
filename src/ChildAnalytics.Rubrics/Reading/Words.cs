using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>The closed word lists of the law's files.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, MeasureUnit> Units =
        Enum.GetValues<MeasureUnit>().ToDictionary(unit => unit.Name());

    public static readonly IReadOnlyDictionary<string, Comparator> Comparators =
        Enum.GetValues<Comparator>().ToDictionary(comparator => comparator.Name());

    public static readonly IReadOnlyDictionary<string, UnitType> UnitTypes =
        Enum.GetValues<UnitType>().ToDictionary(type => type.LegalName());

    public static readonly IReadOnlyDictionary<string, Direction> Directions = new Dictionary<string, Direction>
    {
        ["up"] = Direction.Up,
        ["down"] = Direction.Down,
        ["none"] = Direction.None,
    };

    public static readonly IReadOnlyDictionary<string, ItemKind> ItemKinds = new Dictionary<string, ItemKind>
    {
        ["yes_no"] = ItemKind.YesNo,
        ["bands"] = ItemKind.Bands,
        ["unknown"] = ItemKind.Unknown,
    };

    public static readonly IReadOnlyDictionary<string, ProvinceKind> ProvinceKinds = new Dictionary<string, ProvinceKind>
    {
        ["tỉnh"] = ProvinceKind.Province,
        ["thành phố"] = ProvinceKind.CentralCity,
    };

    /// <summary>Statuses of a source, as <see cref="SourceCitation.Status"/> lists them.</summary>
    public static readonly IReadOnlyList<string> SourceStatuses = ["official", "secondary", "derived", "plan", Illustrative, "unknown"];

    public static readonly IReadOnlyList<string> ScopeKinds = ["national", "province", "district", "commune"];

    public const string Illustrative = "illustrative";
}
