using System.CommandLine;
using System.Globalization;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>snapshot list|show ID|verify ID</c>: what was published.</summary>
internal static class SnapshotCommand
{
    /// <summary>The command with its parts.</summary>
    public static Command Create(SharedOptions options) => new("snapshot", "các bản công bố / published snapshots")
    {
        List(options),
        Show(options),
        Verify(options),
    };

    private static Command List(SharedOptions options) => CommandRun.Define(
        new Command("list", "liệt kê / list"),
        options,
        (run, _, _) =>
        {
            var catalogue = new SnapshotCatalogue(run.Data);
            var current = catalogue.Current.Read();
            foreach (var snapshot in catalogue.List())
            {
                var mark = snapshot.SnapshotId == current ? " *" : "";
                run.Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{snapshot.SnapshotId} {snapshot.BuiltAt:yyyy-MM-ddTHH:mm:ssZ}{mark}"));
            }

            return Task.FromResult(ExitCode.Done);
        });

    private static Command Show(SharedOptions options)
    {
        var id = new Argument<string>("id");
        return CommandRun.Define(new Command("show", "bảng kê của một bản / manifest of one") { id }, options, (run, parsed, _) =>
        {
            var catalogue = new SnapshotCatalogue(run.Data);
            var snapshot = catalogue.Get(parsed.GetRequiredValue(id));
            run.Terminal.Out.Write(File.ReadAllText(Path.Combine(catalogue.Folder(snapshot.SnapshotId), SnapshotManifest.FileName)));
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Command Verify(SharedOptions options)
    {
        var id = new Argument<string>("id");
        return CommandRun.Define(new Command("verify", "đối chiếu mã băm / compare checksums") { id }, options, (run, parsed, _) =>
        {
            var changed = new SnapshotCatalogue(run.Data).Verify(parsed.GetRequiredValue(id));
            foreach (var path in changed)
                run.Terminal.Fail(path);
            if (changed.Count == 0)
                run.Terminal.Say("Mọi tệp đúng như khi công bố.", "Every file is as published.");
            return Task.FromResult(changed.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed);
        });
    }
}
