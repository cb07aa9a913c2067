using System.Text.RegularExpressions;

namespace ChildAnalytics.Architecture.Tests;

/// <summary>Who may depend on what (STYLE 1, with the connection project of ADR 0002).</summary>
internal static partial class ProjectArrows
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["DuckDB.NET.Bindings"] = [],
        ["Apache.Arrow"] = [],
        ["ChildAnalytics.Domain"] = [],
        ["ChildAnalytics.DuckDb"] = ["DuckDB.NET.Bindings", "Apache.Arrow"],
        ["ChildAnalytics.Rubrics"] = ["ChildAnalytics.Domain"],
        ["ChildAnalytics.Scoring"] = ["ChildAnalytics.Domain"],
        ["ChildAnalytics.Forecasting"] = ["ChildAnalytics.Domain"],
        ["ChildAnalytics.Planning"] = ["ChildAnalytics.Domain", "ChildAnalytics.Scoring"],
        ["ChildAnalytics.Warehouse"] = ["ChildAnalytics.Domain", "ChildAnalytics.DuckDb"],
        ["ChildAnalytics.Marts"] = ["ChildAnalytics.Domain", "ChildAnalytics.DuckDb"],
        ["ChildAnalytics.Etl"] = ["ChildAnalytics.Domain", "ChildAnalytics.Warehouse"],
        ["ChildAnalytics.Web"] =
        [
            "ChildAnalytics.Domain", "ChildAnalytics.Marts", "ChildAnalytics.Rubrics", "ChildAnalytics.Scoring", "ChildAnalytics.Forecasting",
            "ChildAnalytics.Planning",
        ],
    };

    // A package that only some projects may know: the engine, the law's YAML, and the page framework.
    private static readonly (string Package, string[] Projects)[] Owners =
    [
        ("DuckDB.NET.Data", ["ChildAnalytics.DuckDb"]),
        ("YamlDotNet", ["ChildAnalytics.Rubrics", "ChildAnalytics.Warehouse"]),
        ("System.CommandLine", ["ChildAnalytics.Cli"]),
        ("Google.OrTools", ["ChildAnalytics.Planning"]),
        ("ExcelDataReader", ["ChildAnalytics.Etl"]),
        ("DocumentFormat.OpenXml", ["ChildAnalytics.Etl", "ChildAnalytics.Web"]),
    ];

    public static IReadOnlyList<string> Offences(SourceTree tree)
    {
        var offences = new List<string>();
        foreach (var project in tree.Matching("", ".csproj").Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) || file.Path.StartsWith("etl/", StringComparison.Ordinal)))
        {
            for (var line = 0; line < project.Lines.Length; line++)
            {
                if (Reference().Match(project.Lines[line]) is { Success: true } reference)
                    CheckReference(project, line, reference.Groups[1].Value, offences);
                if (Package().Match(project.Lines[line]) is { Success: true } package)
                    CheckPackage(project, line, package.Groups[1].Value, offences);
            }
        }

        return offences;
    }

    private static void CheckReference(SourceFile project, int line, string target, List<string> offences)
    {
        if (project.Name == "ChildAnalytics.Cli")
            return;
        if (!Allowed.TryGetValue(project.Name, out var allowed))
            offences.Add(project.At(line, $"{project.Name} is not in the list of projects: adding one needs a decision record"));
        else if (!allowed.Contains(target))
            offences.Add(project.At(line, $"{project.Name} may not depend on {target}"));
    }

    private static void CheckPackage(SourceFile project, int line, string package, List<string> offences)
    {
        foreach (var (owned, projects) in Owners)
        {
            if (owned == package && !projects.Contains(project.Name))
                offences.Add(project.At(line, $"{package} belongs to {string.Join(", ", projects)}"));
        }
    }

    [GeneratedRegex("<ProjectReference Include=\"[^\"]*?([A-Za-z.]+)\\.csproj", RegexOptions.None, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("<PackageReference Include=\"([A-Za-z.]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Package();
}
