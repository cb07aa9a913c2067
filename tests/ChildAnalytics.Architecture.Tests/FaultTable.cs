using System.Text.RegularExpressions;

namespace ChildAnalytics.Architecture.Tests;

/// <summary>Every fault id stands once in the table of src/docs/faults.md, and every id there exists in code or a check.</summary>
internal static partial class FaultTable
{
    public static IReadOnlyList<string> Offences(SourceTree tree)
    {
        var table = tree.Files.Single(file => file.Path == "src/docs/faults.md");
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        var offences = new List<string>();
        for (var line = 0; line < table.Lines.Length; line++)
        {
            if (Row().Match(table.Lines[line]) is { Success: true } row && !listed.TryAdd(row.Groups[1].Value, line))
                offences.Add(table.At(line, $"{row.Groups[1].Value} is listed twice"));
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in tree.Matching("src/", ".cs", ".razor").Concat(tree.Matching("etl/", ".cs")).Concat(tree.Matching("warehouse/", ".sql", ".yaml")).Concat(tree.Files.Where(file => file.Path == "childanalytics" || file.Path.EndsWith(".targets", StringComparison.Ordinal))))
        {
            for (var line = 0; line < file.Lines.Length; line++)
            {
                foreach (Match id in Id().Matches(file.Lines[line]))
                {
                    if (used.Add(id.Value) && !listed.ContainsKey(id.Value))
                        offences.Add(file.At(line, $"{id.Value} is not in src/docs/faults.md"));
                }
            }
        }

        offences.AddRange(listed.Where(pair => !used.Contains(pair.Key)).Select(pair => table.At(pair.Value, $"{pair.Key} is used nowhere")));
        return offences;
    }

    [GeneratedRegex(@"^\| (CA\d{4}) \|", RegexOptions.None, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\bCA1\d{3}\b", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
