using System.CommandLine;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Warehouse.Publishing;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>snapshot diff A B [--format text|json] [--out FILE.csv]</c>: what differs between two snapshots, and why.</summary>
internal static class SnapshotDiffCommand
{
    private const int RowsShown = 20;

    private static readonly string[] Columns =
    [
        "subject", "commune_id", "province_code", "commune_name", "rule_set_id", "round_id", "measure_id", "scope_kind", "scope_code", "year",
        "before", "after", "cause", "inputs_of", "source_id",
    ];

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var before = new Argument<string>("a") { Description = "bản cũ / older id" };
        var after = new Argument<string>("b") { Description = "bản mới / newer id" };
        var format = SnapshotCommand.FormatOption();
        var file = new Option<string?>("--out") { Description = "tệp CSV đủ mọi dòng / CSV with all rows" };
        return CommandRun.Define(new Command("diff", "hai bản khác nhau ở đâu, vì sao / what differs and why") { before, after, format, file }, options, (run, parsed, _) =>
        {
            var difference = SnapshotDifference.Between(run.Data, ProgramFolder.Warehouse, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after));
            if (parsed.GetValue(file) is { } path)
                WriteCsv(path, difference.Rows);
            if (parsed.GetValue(format) == "json")
                JsonText.Write(run.Terminal, new { SnapshotId = parsed.GetRequiredValue(after), difference.Comparison.PreviousId, difference.Comparison.Changes, difference.Comparison.Verdicts, difference.Rows });
            else
                Print(run.Terminal, difference);
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Print(Terminal terminal, SnapshotDifference difference)
    {
        ChangeText.Write(terminal, difference.Comparison);
        // Verdicts and classes first: they are what readers act on.
        var ordered = difference.Rows.OrderBy(row => row.Subject is "verdict" ? 0 : row.Subject is "class" ? 1 : row.Subject is "forecast_band" ? 2 : 3);
        foreach (var row in ordered.Take(RowsShown))
        {
            var place = string.Join(' ', new[] { row.RuleSetId, row.RoundId, row.MeasureId, row.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>());
            terminal.Out.WriteLine($"  {row.CommuneId} {row.CommuneName} · {row.Subject} {place}: {row.Before ?? "∅"} → {row.After ?? "∅"} ({row.Cause}{(row.InputsOf == "peers" ? ", peers" : "")})");
        }

        if (difference.Rows.Count > RowsShown)
            terminal.Say($"  … và {difference.Rows.Count - RowsShown} dòng nữa; đủ mọi dòng với --out FILE.csv.", $"  … and {difference.Rows.Count - RowsShown} more; all rows with --out FILE.csv.");
    }

    private static void WriteCsv(string path, IReadOnlyList<SnapshotChange> rows)
    {
        using var output = OutputFile.Open(path);
        var writer = RowWriter.For("csv", output);
        writer.Begin(Columns);
        foreach (var row in rows)
        {
            writer.Write(
            [
                row.Subject, row.CommuneId, row.ProvinceCode, row.CommuneName, row.RuleSetId, row.RoundId, row.MeasureId, row.ScopeKind, row.ScopeCode, row.Year,
                row.Before, row.After, row.Cause, row.InputsOf, row.SourceId,
            ]);
        }

        writer.End();
    }
}
