using System.Text.RegularExpressions;

namespace ChildAnalytics.Architecture.Tests;

/// <summary>The rules for SQL models that have no ready linter (STYLE 3).</summary>
internal static partial class SqlModels
{
    private const int LongestModel = 150;

    // Layers whose tables C# writes: a description without SQL.
    private static readonly string[] Contracts = ["raw", "seed", "engine"];

    // What each layer may read; "engine" tables are written by the C# engines.
    private static readonly Dictionary<string, string[]> MayRead = new()
    {
        ["staging"] = ["raw"],
        ["core"] = ["staging", "seed", "core"],
        ["marts"] = ["core", "engine", "seed", "marts"],
    };

    public static IReadOnlyList<string> Offences(SourceTree tree)
    {
        var offences = new List<string>();
        var paths = tree.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var yaml in tree.Matching("warehouse/models/", ".yaml"))
        {
            if (!Contracts.Contains(yaml.Path.Split('/')[2]) && !paths.Contains(Path.ChangeExtension(yaml.Path, ".sql")))
                offences.Add($"{yaml.Path} has no .sql twin");
        }

        foreach (var model in tree.Matching("warehouse/models/", ".sql"))
        {
            if (!paths.Contains(Path.ChangeExtension(model.Path, ".yaml")))
                offences.Add($"{model.Path} has no .yaml twin");
            if (!model.Lines[0].StartsWith("-- One row per ", StringComparison.Ordinal))
                offences.Add(model.At(0, "the first line states the grain: -- One row per …"));
            if (model.Lines.Length > LongestModel)
                offences.Add($"{model.Path} has {model.Lines.Length} lines, more than {LongestModel}");
            CheckLines(model, offences);
        }

        return offences;
    }

    private static void CheckLines(SourceFile model, List<string> offences)
    {
        var layer = model.Path.Split('/')[2];
        for (var line = 0; line < model.Lines.Length; line++)
        {
            var code = model.Lines[line].Split("--")[0];
            if (CurrentDate().IsMatch(code))
                offences.Add(model.At(line, "no current date: the period is a parameter"));
            if (ShoutedKeyword().IsMatch(code))
                offences.Add(model.At(line, "SQL is written in lower case"));
            if (BareJoin().IsMatch(code))
                offences.Add(model.At(line, "state the join kind: inner, left, full, cross, semi, anti, asof"));
            if (!MayRead.TryGetValue(layer, out var readable))
                continue;
            foreach (Match table in SchemaTable().Matches(code))
            {
                // Where a number came from is told by the rows as received, which no core model reshapes.
                var isProvenance = table.Groups[1].Value == "staging" && model.Path.StartsWith("warehouse/models/marts/source/", StringComparison.Ordinal);
                if (!isProvenance && !readable.Contains(table.Groups[1].Value))
                    offences.Add(model.At(line, $"{layer} may not read {table.Value.Trim()}"));
            }
        }
    }

    [GeneratedRegex(@"\b(current_date|current_timestamp|now\(\)|today\(\))", RegexOptions.None, 1000)]
    private static partial Regex CurrentDate();

    [GeneratedRegex(@"\b(SELECT|FROM|WHERE|JOIN|GROUP BY|ORDER BY|WITH|UNION)\b", RegexOptions.None, 1000)]
    private static partial Regex ShoutedKeyword();

    [GeneratedRegex(@"^\s*join\b", RegexOptions.None, 1000)]
    private static partial Regex BareJoin();

    [GeneratedRegex(@"\b(raw|staging|seed|core|engine|marts)\.[a-z_]+\b", RegexOptions.None, 1000)]
    private static partial Regex SchemaTable();
}
