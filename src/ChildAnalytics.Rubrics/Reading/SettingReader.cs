using ChildAnalytics.Domain.Law;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads one open question a file from <c>settings/</c>.</summary>
internal static class SettingReader
{
    public static LegalSetting Read(YamlRecord file)
    {
        var options = file.Texts("options");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
            file.RequireNew("options", option, seen);
        var chosen = file.Text("default");
        file.RequireOneOf("default", chosen, seen, LawFaults.DefaultNotAnOption);
        var setting = new LegalSetting(
            file.FileId(), file.Localised("question"), options, chosen, file.Text("legal_basis"), file.Localised("note"));
        file.Close();
        return setting;
    }
}
