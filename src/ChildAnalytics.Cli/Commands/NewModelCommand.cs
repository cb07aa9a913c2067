using System.CommandLine;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>new-model LAYER/AREA/NAME --reads SCHEMA.TABLE… [--grain TEXT] [--root DIR]</c>: SQL, yaml and a first test case for a model.</summary>
internal static class NewModelCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var address = new Argument<string>("layer/area/name") { Description = "ví dụ / for example core/unit/unit_ages" };
        var reads = new Option<string[]>("--reads") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "bảng mô hình đọc / tables it reads, schema.table" };
        var grain = new Option<string>("--grain") { Description = "một dòng là gì, bằng tiếng Anh / what one row stands for, after “One row per”" };
        var root = new Option<string>("--root") { Description = "thư mục mã nguồn / the checkout; else found above the current folder" };
        var command = new Command("new-model", "tạo mô hình SQL mới cùng ca kiểm thử / a new SQL model with its first test case") { address, reads, grain, root };
        return CommandRun.Define(command, options, (run, parsed, _) =>
        {
            var checkout = parsed.GetValue(root) ?? Above(new DirectoryInfo(Directory.GetCurrentDirectory()));
            foreach (var file in ModelScaffold.Write(checkout, parsed.GetRequiredValue(address), parsed.GetRequiredValue(reads), parsed.GetValue(grain)))
                run.Terminal.Say(file, file);
            run.Terminal.Say(
                "Ca kiểm thử sẽ báo lỗi cho đến khi điền given và expect: ./childanalytics test --filter ModelCaseTests.",
                "The test case fails until given and expect are filled: ./childanalytics test --filter ModelCaseTests.");
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static string Above(DirectoryInfo start)
    {
        for (var folder = start; folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "warehouse", "models")) && Directory.Exists(Path.Combine(folder.FullName, "tests", "warehouse")))
                return folder.FullName;
        }

        throw new FaultException([CliFaults.NoCheckout(start.FullName)]);
    }
}
