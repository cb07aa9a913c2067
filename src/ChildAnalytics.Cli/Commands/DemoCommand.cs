using System.CommandLine;
using ChildAnalytics.Cli.Build;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Samples;
using ChildAnalytics.Etl.Samples.Assessments;
using ChildAnalytics.Rubrics;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>demo [--no-serve] [--port 5080]</c>: the whole line on a fresh machine, on synthetic reports and real reference data.</summary>
internal static class DemoCommand
{
    // The province of the plans this product grew from: old Bình Phước and Đồng Nai, 95 communes since 2025-07-01.
    private static readonly SampleRequest Request = new(new SampleScope("75"), 2019, 2025, Seed: 1);

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var noServe = new Option<bool>("--no-serve") { Description = "dừng sau khi công bố / end after publishing" };
        var port = ServeCommand.PortOption();
        var command = new Command("demo", "chạy trọn quy trình với số liệu mô phỏng / the whole line on synthetic data") { noServe, port };
        return CommandRun.Define(command, options, async (run, parsed, cancellation) =>
        {
            var law = LawLibrary.Load(ProgramFolder.Warehouse);
            run.Terminal.Step("Đọc luật và mục tiêu", "Read law and targets");
            if (Inputs.MissingOfficialFiles() is [_, ..] missing)
                run.Terminal.Step($"Không có bảng chính thức {string.Join(", ", missing)}: dùng bảng chuyển đổi đi kèm, trang số liệu tỉnh để trống", $"Without the official tables {string.Join(", ", missing)}: the mapping that travels with the program serves, the province series stay empty");
            Count(run, "danh mục và bảng chính thức", "reference files", Inputs.Ingest(run, law, Inputs.ReferenceFiles(), dataset: null, cancellation));
            var reports = Path.Combine(run.Data.Inbox, "mo-phong-75");
            if (!Directory.Exists(reports))
            {
                // Written aside and renamed, so that a run that was stopped never leaves half a sample to be taken for a whole one.
                var aside = reports + ".dang-viet";
                if (Directory.Exists(aside))
                    Directory.Delete(aside, recursive: true);
                var world = SampleUnits.Read(run, law, cancellation);
                var manifest = SampleWriter.Write(Request, world, aside);
                AssessmentSample.Write(Request, world, law.RuleSetsAt(BuildCommand.Today(run)), aside);
                Directory.Move(aside, reports);
                run.Terminal.Step($"Viết {manifest.Files.Count} báo cáo mô phỏng", $"Wrote {manifest.Files.Count} synthetic reports");
            }

            Count(run, "báo cáo mô phỏng", "synthetic reports", Inputs.Ingest(run, law, ReportsIn(reports), dataset: null, cancellation));
            var status = BuildCommand.Build(run, BuildCommand.Today(run), publish: true, listsQuestions: false);
            if (status != ExitCode.Done || parsed.GetValue(noServe))
                return status;
            return await ServeCommand.ServeAsync(run, parsed.GetValue(port), cancellation);
        });
    }

    // The manifest tells what was planted; it is no report.
    private static string[] ReportsIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "bao-cao-*").Concat(Directory.EnumerateFiles(folder, "danh-gia_*")).Order(StringComparer.Ordinal)];

    private static void Count(CommandRun run, string vi, string en, IReadOnlyList<IngestResult> results)
    {
        var landed = results.Count(result => result.Outcome is IngestOutcome.Accepted or IngestOutcome.AcceptedWithQuarantine);
        var before = results.Count(result => result.Outcome == IngestOutcome.Duplicate);
        var refused = results.Count(result => result.Outcome == IngestOutcome.Refused);
        var rows = results.Sum(result => result.Receipt?.Accepted ?? 0);
        var aside = results.Sum(result => result.Receipt?.Quarantined ?? 0);
        run.Terminal.Step(
            $"Nhận {vi}: {landed} tệp mới, {before} đã có, {refused} từ chối; {rows} dòng, cách ly {aside}",
            $"Ingested {en}: {landed} new files, {before} seen before, {refused} refused; {rows} rows, {aside} quarantined");
        foreach (var fault in results.Where(result => result.Outcome == IngestOutcome.Refused).SelectMany(result => result.Faults))
            run.Terminal.Fail(fault);
    }
}
