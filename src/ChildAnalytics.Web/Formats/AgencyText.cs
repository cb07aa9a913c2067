namespace ChildAnalytics.Web.Formats;

/// <summary>Names of lead agencies by the short ids of the plans.</summary>
public static class AgencyText
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["YT"] = "Y tế",
        ["GD"] = "Giáo dục",
        ["LD"] = "Trẻ em (trước là LĐTBXH)",
        ["TP"] = "Tư pháp",
        ["VH"] = "Văn hóa",
        ["CA"] = "Công an",
    };

    /// <summary>Name of one agency; an id this list does not know is shown as it is.</summary>
    public static string Name(string id) => Names.GetValueOrDefault(id, id);

    /// <summary>Names of all agencies in <c>LD+YT</c>, joined by commas; "chưa rõ" where none is known.</summary>
    public static string Join(string? ids) => string.IsNullOrEmpty(ids) ? "chưa rõ" : string.Join(", ", ids.Split('+').Select(Name));
}
