using System.Text.Json;

namespace ChildAnalytics.Architecture.Tests;

/// <summary>Notebooks are kept without outputs and execution counts, so that a diff shows code only.</summary>
internal static class Notebooks
{
    public static IReadOnlyList<string> Offences(SourceTree tree)
    {
        var offences = new List<string>();
        foreach (var notebook in tree.Matching("notebooks/", ".ipynb"))
        {
            using var json = JsonDocument.Parse(notebook.Text);
            foreach (var cell in json.RootElement.GetProperty("cells").EnumerateArray())
            {
                var hasOutput = cell.TryGetProperty("outputs", out var outputs) && outputs.GetArrayLength() > 0;
                var hasCount = cell.TryGetProperty("execution_count", out var count) && count.ValueKind != JsonValueKind.Null;
                if (hasOutput || hasCount)
                    offences.Add($"{notebook.Path} holds outputs: strip them before committing");
            }
        }

        return offences;
    }
}
