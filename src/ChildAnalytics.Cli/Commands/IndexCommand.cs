using System.CommandLine;
using ChildAnalytics.Cli.Tables;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Index.Files;
using ChildAnalytics.Scoring.Index.Normalisation;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>index run --data FILE.csv --meta FILE.csv [--normalise M] [--aggregate M] [--simulations N --seed S] --out DIR</c>: a composite index on any table.</summary>
internal static class IndexCommand
{
    // Variances over draws need two of them.
    private const int FewestSimulations = 2;

    /// <summary>The command with its part.</summary>
    public static Command Create(SharedOptions options) => new("index", "chỉ số tổng hợp trên một bảng bất kỳ / composite index on any table")
    {
        Run(options),
    };

    private static Command Run(SharedOptions options)
    {
        // Here --data is the table; the data folder of other commands has no part in this one.
        var data = new Option<string>("--data") { Required = true, Description = "bảng số liệu, mỗi đơn vị một dòng / one row per unit" };
        var metadata = new Option<string>("--meta") { Required = true, Description = "mô tả chỉ tiêu và nhóm / measures and aggregates" };
        var normalisation = NamedOption.Of("--normalise", NormalisationRule.Named, NormalisationRule.Names);
        var aggregation = NamedOption.Of("--aggregate", AggregationPlan.Named, AggregationPlan.Names);
        var simulations = NumberOption.Of("--simulations", 0, number => number is 0 or >= FewestSimulations, new LocalisedText("0, hoặc số lần tính lại từ 2", "0, or 2 or more re-runs"));
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var folder = new Option<string>("--out") { Required = true, Description = "thư mục kết quả / output folder" };
        var command = new Command("run", "tính điểm, thứ hạng và độ nhạy / scores, ranks and sensitivity") { data, metadata, normalisation, aggregation, simulations, seed, folder };
        return CommandRun.Define(command, options, (run, parsed, _) =>
        {
            var settings = new IndexOptions(parsed.GetValue(normalisation), parsed.GetValue(aggregation), parsed.GetValue(simulations), parsed.GetValue(seed));
            var report = IndexReport.Of(TableReader.Read(parsed.GetRequiredValue(data)), TableReader.Read(parsed.GetRequiredValue(metadata)), settings);
            Write(report, parsed.GetRequiredValue(folder), settings.Simulations > 0);
            run.Terminal.Say(
                $"Đã xếp hạng {report.Ranks.Count(row => row.Rank is not null)} trong {report.Ranks.Count} đơn vị, ghi vào {parsed.GetValue(folder)}.",
                $"Ranked {report.Ranks.Count(row => row.Rank is not null)} of {report.Ranks.Count} units, written to {parsed.GetValue(folder)}.");
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Write(IndexReport report, string folder, bool hasSensitivity)
    {
        TableWriter.CreateFolder(folder);
        TableWriter.Write(
            Path.Combine(folder, "scores.csv"),
            ["unit", "code", "level", "value"],
            report.Scores.Select(row => new object?[] { row.Unit, row.Code, row.Level, row.Value }));
        TableWriter.Write(
            Path.Combine(folder, "ranks.csv"),
            ["unit", "rank", "mean", "median", "q5", "q95"],
            report.Ranks.Select(row => new object?[] { row.Unit, row.Rank, row.Mean, row.Median, row.Low, row.High }));
        if (hasSensitivity)
        {
            TableWriter.Write(
                Path.Combine(folder, "sensitivity.csv"),
                ["factor", "first_order", "total_order"],
                report.Sensitivity.Select(row => new object?[] { row.Factor, row.FirstOrder, row.TotalOrder }));
        }
    }
}
