using System.CommandLine;
using ChildAnalytics.Cli.Build;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Rubrics;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>ingest PATH... [--dataset ID]</c>: lands files, sets bad rows aside, prints a receipt per file.</summary>
internal static class IngestCommand
{
    private const int FaultsShownPerFile = 20;

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var paths = new Argument<string[]>("path") { Arity = ArgumentArity.OneOrMore, Description = "tệp hoặc thư mục / files or folders" };
        var dataset = new Option<string?>("--dataset") { Description = "mã bộ số liệu / dataset id" };
        var command = new Command("ingest", "nhận tệp: kiểm tra, cấp biên nhận, cách ly dòng lỗi / land, validate, quarantine") { paths, dataset };
        return CommandRun.Define(command, options, (run, parsed, cancellation) =>
        {
            var results = Inputs.Ingest(run, LawLibrary.Load(ProgramFolder.Warehouse), parsed.GetRequiredValue(paths), parsed.GetValue(dataset), cancellation);
            foreach (var result in results)
                Print(run.Terminal, result);
            return Task.FromResult(ExitCodeOf(results));
        });
    }

    /// <summary>4 where any file was refused or seen before, 3 where rows were set aside, else 0.</summary>
    public static int ExitCodeOf(IReadOnlyList<IngestResult> results) =>
        results.Any(result => result.Outcome is IngestOutcome.Refused or IngestOutcome.Duplicate) ? ExitCode.InputRefused
        : results.Any(result => result.Outcome == IngestOutcome.AcceptedWithQuarantine) ? ExitCode.AcceptedWithQuarantine
        : ExitCode.Done;

    private static void Print(Terminal terminal, IngestResult result)
    {
        var name = Path.GetFileName(result.Path);
        switch (result.Outcome)
        {
            case IngestOutcome.Refused:
                terminal.Say($"{name}: từ chối, không nhận dòng nào.", $"{name}: refused, no row accepted.");
                break;
            case IngestOutcome.Duplicate:
                terminal.Say($"{name}: trùng tệp đã nhận, không nhận lại.", $"{name}: seen before, not accepted again.");
                break;
            default:
                var receipt = result.Receipt!;
                terminal.Say(
                    $"{name}: biên nhận {receipt.SourceId}, {receipt.Rows} dòng, nhận {receipt.Accepted}, cách ly {receipt.Quarantined}.",
                    $"{name}: receipt {receipt.SourceId}, {receipt.Rows} rows, {receipt.Accepted} accepted, {receipt.Quarantined} quarantined.");
                break;
        }

        foreach (var fault in result.Faults.Take(FaultsShownPerFile))
            terminal.Fail(fault);
        if (result.Faults.Count > FaultsShownPerFile)
        {
            var rest = result.Faults.Count - FaultsShownPerFile;
            terminal.Fail(terminal.Language == Language.Vi
                ? $"… và {rest} lỗi nữa; danh sách đủ nằm cạnh tệp trong thư mục dữ liệu."
                : $"… and {rest} more; the full list lies beside the file in the data folder.");
        }
    }
}
