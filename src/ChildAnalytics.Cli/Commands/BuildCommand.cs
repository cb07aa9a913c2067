using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChildAnalytics.Cli.Build;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse.Checks;
using ChildAnalytics.Warehouse.Publishing;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>build [--publish] [--reason TEXT] [--as-of DATE]</c>: models, engines, checks, and a snapshot where asked.</summary>
internal static class BuildCommand
{
    private const int IssuesShown = 20;

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var publish = new Option<bool>("--publish") { Description = "công bố nếu qua kiểm tra / publish where checks pass" };
        var reason = new Option<string?>("--reason") { Description = "lý do, khi nhiều kết luận đổi / why, where many verdicts flip" };
        var asOf = AsOfOption();
        var command = new Command("build", "dựng kho số liệu, chấm điểm, dự báo, kiểm tra / models, engines, checks") { publish, reason, asOf };
        return CommandRun.Define(command, options, (run, parsed, _) =>
            Task.FromResult(Build(run, parsed.GetValue(asOf) ?? Today(run), parsed.GetValue(publish), listsQuestions: false, parsed.GetValue(reason))));
    }

    /// <summary>The option <c>--as-of yyyy-MM-dd</c>.</summary>
    public static Option<DateOnly?> AsOfOption() => new("--as-of")
    {
        Description = "ngày của bản dựng, yyyy-MM-dd: báo cáo gửi sau ngày đó (không ghi ngày gửi thì theo ngày nhận), thay đổi địa giới và luật có sau ngày đó đều không tính / the day the build speaks of: reports sent (else received), unit changes and law of later days are left out",
        CustomParser = ParseDay,
    };

    /// <summary>Builds and reports; 1 where a check of level stop found rows, or where a reason for the changes is needed and not given.</summary>
    /// <param name="run">The run.</param>
    /// <param name="asOf">The day the build speaks of.</param>
    /// <param name="publish">Whether to publish.</param>
    /// <param name="listsQuestions">Whether warnings are listed too, by what hangs on them, and not just counted.</param>
    /// <param name="reason">Why so much changes; null where nobody said.</param>
    public static int Build(CommandRun run, DateOnly asOf, bool publish, bool listsQuestions, string? reason = null)
    {
        if (asOf > Today(run))
            throw new FaultException([CliFaults.FutureDay(asOf, Today(run))]);
        try
        {
            var (issues, snapshot) = BuildPipeline.Run(run, LawLibrary.Load(ProgramFolder.Warehouse), asOf, publish, reason);
            if (listsQuestions)
                List(run.Terminal, issues);
            Print(run.Terminal, issues);
            if (snapshot is not null)
                Print(run.Terminal, snapshot);
            return issues.Any(issue => issue.Severity == "stop") ? ExitCode.CheckFailed : ExitCode.Done;
        }
        catch (PublicationHeldException held)
        {
            run.Terminal.Fail(held.Fault);
            return ExitCode.CheckFailed;
        }
    }

    /// <summary>Today in Vietnam, by the clock of the run.</summary>
    public static DateOnly Today(CommandRun run) => VietnamTime.Today(run.Clock);

    private static void List(Terminal terminal, IReadOnlyList<DataIssue> issues)
    {
        foreach (var issue in issues.Where(issue => issue.Severity != "stop"))
        {
            var place = string.Join(' ', new[] { issue.CommuneId, issue.MeasureId, issue.Period, issue.RowRef }.Where(part => part is not null));
            terminal.Say(
                $"{issue.RuleId} {(issue.FlipsVerdict == true ? "[đổi kết luận] " : issue.MovesRank == true ? "[đổi hạng] " : "")}{place}: {issue.MessageVi}",
                $"{issue.RuleId} {(issue.FlipsVerdict == true ? "[flips a verdict] " : issue.MovesRank == true ? "[moves a rank] " : "")}{place}: {issue.MessageEn}");
        }
    }

    private static void Print(Terminal terminal, IReadOnlyList<DataIssue> issues)
    {
        var stops = issues.Count(issue => issue.Severity == "stop");
        foreach (var issue in issues.Where(issue => issue.Severity == "stop").Take(IssuesShown))
            terminal.Fail($"{issue.RuleId} {issue.RowRef}: {(terminal.Language == Domain.Faults.Language.Vi ? issue.MessageVi : issue.MessageEn)}");
        terminal.Say(
            $"Kiểm tra: {stops} lỗi chặn công bố, {issues.Count - stops} điều cần hỏi lại (bảng marts.data_issue).",
            $"Checks: {stops} stop, {issues.Count - stops} warn (table marts.data_issue).");
    }

    private static void Print(Terminal terminal, SnapshotManifest snapshot)
    {
        terminal.Say($"Đã công bố bản {snapshot.SnapshotId}.", $"Published {snapshot.SnapshotId}.");
        if (snapshot.Comparison is { } comparison)
            ChangeText.Write(terminal, comparison);
    }

    private static DateOnly? ParseDay(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        argument.AddError($"--as-of: cần yyyy-MM-dd, gặp “{text}” / expected yyyy-MM-dd, found “{text}”.");
        return null;
    }
}
