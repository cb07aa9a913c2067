using System.CommandLine;
using System.Globalization;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Publishing;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>snapshot list|show ID|diff A B|verify [ID]|rollback ID</c>: what was published, and which of it is served.</summary>
internal static class SnapshotCommand
{
    /// <summary>The command with its parts.</summary>
    public static Command Create(SharedOptions options) => new("snapshot", "các bản công bố / published snapshots")
    {
        List(options),
        Show(options),
        SnapshotDiffCommand.Create(options),
        Verify(options),
        RollBack(options),
    };

    /// <summary>The option <c>--format text|json</c>.</summary>
    internal static Option<string> FormatOption()
    {
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "text", Description = "text | json" };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    private static Command List(SharedOptions options)
    {
        var format = FormatOption();
        return CommandRun.Define(new Command("list", "liệt kê / list") { format }, options, (run, parsed, _) =>
        {
            var catalogue = new SnapshotCatalogue(run.Data);
            var current = catalogue.Current.Read();
            var snapshots = catalogue.List();
            if (parsed.GetValue(format) == "json")
            {
                JsonText.Write(run.Terminal, snapshots.Select(snapshot => new
                {
                    snapshot.SnapshotId,
                    snapshot.AsOf,
                    snapshot.BuiltAt,
                    IsCurrent = snapshot.SnapshotId == current,
                    snapshot.IsSynthetic,
                    snapshot.Comparison?.PreviousId,
                    snapshot.Publication?.By,
                    snapshot.Publication?.Reason,
                }));
                return Task.FromResult(ExitCode.Done);
            }

            foreach (var snapshot in snapshots)
            {
                var mark = snapshot.SnapshotId == current ? " *" : "";
                run.Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{snapshot.SnapshotId} {snapshot.BuiltAt:yyyy-MM-ddTHH:mm:ssZ}{mark}"));
            }

            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Command Show(SharedOptions options)
    {
        var id = new Argument<string>("id");
        var format = FormatOption();
        return CommandRun.Define(new Command("show", "bảng kê của một bản / manifest of one") { id, format }, options, (run, parsed, _) =>
        {
            var catalogue = new SnapshotCatalogue(run.Data);
            var snapshot = catalogue.Get(parsed.GetRequiredValue(id));
            if (parsed.GetValue(format) == "json")
                run.Terminal.Out.Write(File.ReadAllText(Path.Combine(catalogue.Folder(snapshot.SnapshotId), SnapshotManifest.FileName)));
            else
                Print(run.Terminal, catalogue, snapshot);
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Command Verify(SharedOptions options)
    {
        var id = new Argument<string?>("id") { Arity = ArgumentArity.ZeroOrOne, Description = "mặc định bản đang công bố / default: the one served" };
        var format = FormatOption();
        return CommandRun.Define(new Command("verify", "đối chiếu mã băm / compare checksums") { id, format }, options, (run, parsed, _) =>
        {
            var catalogue = new SnapshotCatalogue(run.Data);
            var wanted = parsed.GetValue(id) ?? catalogue.Current.Read() ?? throw new FaultException([CliFaults.NothingPublished(run.Data.Root)]);
            var differences = catalogue.Verify(wanted);
            if (parsed.GetValue(format) == "json")
                JsonText.Write(run.Terminal, new { SnapshotId = wanted, Files = differences.Select(difference => new { difference.Path, Kind = Name(difference.Kind).En }) });
            else if (differences.Count == 0)
                run.Terminal.Say($"{wanted}: mọi tệp đúng như khi công bố.", $"{wanted}: every file is as published.");
            foreach (var difference in differences)
            {
                var (vi, en) = Name(difference.Kind);
                run.Terminal.Fail($"{wanted}/{difference.Path}: {(run.Terminal.Language == Language.Vi ? vi : en)}");
            }

            return Task.FromResult(differences.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed);
        });
    }

    private static Command RollBack(SharedOptions options)
    {
        var id = new Argument<string>("id");
        var reason = new Option<string?>("--reason") { Description = "lý do / why" };
        var format = FormatOption();
        return CommandRun.Define(new Command("rollback", "phục vụ lại một bản cũ / serve an older one again") { id, reason, format }, options, (run, parsed, _) =>
        {
            var wanted = parsed.GetRequiredValue(id);
            var act = new PublicationAct(run.Clock.GetUtcNow(), Environment.UserName, parsed.GetValue(reason));
            var entry = new SnapshotCatalogue(run.Data).RollBack(wanted, act);
            if (parsed.GetValue(format) == "json")
                JsonText.Write(run.Terminal, new { CurrentId = wanted, entry?.PreviousId });
            else if (entry is null)
                run.Terminal.Say($"Bản {wanted} đang được công bố, không đổi gì.", $"{wanted} is served already, nothing changes.");
            else
                run.Terminal.Say($"Đã khôi phục bản {wanted} thay cho {entry.PreviousId}.", $"{wanted} is served instead of {entry.PreviousId}.");
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Print(Terminal terminal, SnapshotCatalogue catalogue, SnapshotManifest snapshot)
    {
        var day = snapshot.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var built = snapshot.BuiltAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        terminal.Say($"Bản {snapshot.SnapshotId}: số liệu đến {day}, dựng lúc {built}", $"{snapshot.SnapshotId}: as of {day}, built {built}");
        if (snapshot.IsSynthetic)
            terminal.Say($"Nhãn: {snapshot.LabelVi}", $"Label: {snapshot.LabelEn}");
        terminal.Say($"Bộ quy tắc: {string.Join(", ", snapshot.RuleSets)}", $"Rule sets: {string.Join(", ", snapshot.RuleSets)}");
        terminal.Say($"Phiên bản: {snapshot.CodeVersion}", $"Code: {snapshot.CodeVersion}");
        terminal.Say($"{snapshot.Inputs.Count} tệp đầu vào, {snapshot.Files.Count} tệp công bố", $"{snapshot.Inputs.Count} input files, {snapshot.Files.Count} published files");
        foreach (var entry in catalogue.Log.Read().Where(entry => entry.SnapshotId == snapshot.SnapshotId))
        {
            var at = entry.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            terminal.Out.WriteLine($"  {at} {entry.Action} {entry.By}{(entry.Reason is null ? "" : $": {entry.Reason}")}");
        }

        if (snapshot.Comparison is { } comparison)
            ChangeText.Write(terminal, comparison);
    }

    private static (string Vi, string En) Name(FileDifferenceKind kind) => kind switch
    {
        FileDifferenceKind.Missing => ("thiếu", "missing"),
        FileDifferenceKind.Changed => ("nội dung khác", "changed"),
        _ => ("thừa", "extra"),
    };
}
