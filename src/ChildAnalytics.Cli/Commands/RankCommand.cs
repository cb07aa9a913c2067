using System.CommandLine;
using ChildAnalytics.Cli.Tables;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Ranking.Confidence;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>rank run --input FILE.csv --coverage 0.95 [--seed S] --out FILE.csv</c>: the ranks that estimates with errors leave possible.</summary>
internal static class RankCommand
{
    private const double UsualCoverage = 0.95;

    /// <summary>The command with its part.</summary>
    public static Command Create(SharedOptions options) => new("rank", "khoảng thứ hạng từ ước lượng có sai số / rank confidence sets")
    {
        Run(options),
    };

    private static Command Run(SharedOptions options)
    {
        var input = new Option<string>("--input") { Required = true, Description = "unit,estimate,se" };
        var coverage = NumberOption.Of("--coverage", UsualCoverage, number => number is > 0 and < 1, new LocalisedText("số giữa 0 và 1, ví dụ 0.95", "a number between 0 and 1, such as 0.95"));
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var file = new Option<string>("--out") { Required = true, Description = "tệp kết quả / output file" };
        var command = new Command("run", "tính khoảng thứ hạng / the sets of ranks") { input, coverage, seed, file };
        return CommandRun.Define(command, options, (run, parsed, _) =>
        {
            var rows = RankSetTable.Of(TableReader.Read(parsed.GetRequiredValue(input)), parsed.GetValue(coverage), parsed.GetValue(seed));
            TableWriter.Write(
                parsed.GetRequiredValue(file),
                ["unit", "rank", "marginal_lo", "marginal_hi", "simultaneous_lo", "simultaneous_hi"],
                rows.Select(row => new object?[] { row.Unit, row.Rank, row.Marginal?.Best, row.Marginal?.Worst, row.Simultaneous?.Best, row.Simultaneous?.Worst }));
            run.Terminal.Say(
                $"Đã ghi khoảng thứ hạng của {rows.Count} đơn vị vào {parsed.GetValue(file)}.",
                $"Wrote the rank sets of {rows.Count} units to {parsed.GetValue(file)}.");
            return Task.FromResult(ExitCode.Done);
        });
    }
}
