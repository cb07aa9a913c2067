using ChildAnalytics.Etl.Pipeline;

namespace ChildAnalytics.Etl.Sources.Npm.UnitLists;

/// <summary>How one list of an exported package becomes rows of a raw table.</summary>
/// <param name="List">Name of the list in the file; becomes the sheet.</param>
/// <param name="Raw">Where its rows go.</param>
/// <param name="Constants">Leading cells that the list as a whole says (state, level).</param>
/// <param name="Properties">Property of each further cell; null where the package says nothing about it.</param>
/// <param name="CodeDigits">Digits of each property that holds a code.</param>
/// <param name="Required">Properties that must say something.</param>
/// <param name="MayLackCode">Property that may be without a code; null where none may.</param>
/// <param name="Key">Property that is unique in the list; null where rows may repeat.</param>
internal sealed record UnitListTable(
    string List,
    RawTable Raw,
    IReadOnlyList<string> Constants,
    IReadOnlyList<string?> Properties,
    IReadOnlyDictionary<string, int> CodeDigits,
    IReadOnlyList<string> Required,
    string? MayLackCode,
    string? Key)
{
    private static readonly RawTable UnitList = new("unit_list", ["state", "level", "code", "name", "parent_code", "place_type"]);

    private static readonly RawTable WardMapping = new(
        "ward_mapping",
        ["old_ward_code", "old_ward_name", "old_district_name", "old_province_name", "new_ward_code", "new_ward_name", "new_province_name"]);

    /// <summary>A list of units of one level.</summary>
    public static UnitListTable Units(string list, string state, string level, (string Property, int Digits) code, (string Property, int Digits)? parent, string? placeType) => new(
        list,
        UnitList,
        [state, level],
        [code.Property, "name", parent?.Property, placeType],
        parent is { } known
            ? new Dictionary<string, int> { [code.Property] = code.Digits, [known.Property] = known.Digits }
            : new Dictionary<string, int> { [code.Property] = code.Digits },
        ["name"],
        null,
        code.Property);

    /// <summary>The mapping from old to new communes, with the properties named as the columns. Island districts had no commune, so the old side may be empty.</summary>
    public static UnitListTable Mapping(string list) => new(
        list,
        WardMapping,
        [],
        [.. WardMapping.Columns],
        new Dictionary<string, int> { ["old_ward_code"] = 5, ["new_ward_code"] = 5 },
        ["new_ward_name", "new_province_name"],
        "old_ward_code",
        null);
}
