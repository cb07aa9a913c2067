using System.CommandLine;
using ChildAnalytics.Cli.Build;
using ChildAnalytics.Cli.Issues;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Marts.Issues;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse.Checks.Issues;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>issue list|show|assign|answer|accept|reopen|readmit</c>: figures in doubt, and what is done about them. Acts go to the log; the next build publishes them.</summary>
internal static class IssueCommand
{
    /// <summary>The command with its parts.</summary>
    public static Command Create(SharedOptions options) => new("issue", "số liệu cần hỏi lại / figures in doubt")
    {
        List(options),
        Show(options),
        Act(options, "assign", "giao và hỏi / hand over and ask", IssueAction.Assigned, needsOwner: true),
        Act(options, "answer", "ghi lời giải thích / note the explanation", IssueAction.Answered),
        Act(options, "accept", "chấp nhận số đã báo cáo / let the figure stand", IssueAction.Accepted),
        Act(options, "reopen", "mở lại / open again", IssueAction.Reopened),
        Readmit(options),
    };

    private static Command List(SharedOptions options)
    {
        var state = new Option<string?>("--state") { Description = "nơi vấn đề đang đứng / where it stands" };
        state.AcceptOnlyFromAmong("open", "asked", "answered", "accepted", "corrected", "closed");
        var rule = new Option<string?>("--rule") { Description = "CA1420 …" };
        var province = new Option<string?>("--province") { Description = "mã tỉnh / province code" };
        var owner = new Option<string?>("--owner") { Description = "cơ quan / owner" };
        var most = new Option<int>("--limit") { DefaultValueFactory = _ => 50 };
        most.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--limit: cần ít nhất 1 / expected at least 1.");
        });
        var command = new Command("list", "liệt kê theo mức ảnh hưởng / by what hangs on them") { state, rule, province, owner, most };
        return CommandRun.Define(command, options, (run, parsed, _) =>
        {
            using var store = new SnapshotStore(run.Data.Root);
            using var snapshot = store.Open() ?? throw new FaultException([CliFaults.NothingPublished(run.Data.Root)]);
            var filter = new IssueFilter(parsed.GetValue(province), null, parsed.GetValue(rule), parsed.GetValue(state), parsed.GetValue(owner));
            var (total, rows) = snapshot.Issues.Find(filter, skip: 0, parsed.GetValue(most));
            run.Terminal.Out.WriteLine(run.Terminal.Language == Language.Vi
                ? "mã\ttrạng thái\tảnh hưởng\tngười trả lời\tquy tắc\tđơn vị\tchỉ tiêu\tkỳ\ttệp\tvị trí\tnội dung\tcon số"
                : "id\tstate\tstake\towner\trule\tunit\tmeasure\tperiod\tfile\tplace\tmessage\tnumbers");
            foreach (var issue in rows)
            {
                run.Terminal.Out.WriteLine(string.Join(
                    '\t', issue.Id, issue.State, Stake(issue.FlipsVerdict, issue.MovesRank), issue.Owner, issue.RuleId, issue.UnitName, issue.MeasureId, issue.Period, issue.FileName, issue.RowRef,
                    issue.Message, issue.Numbers));
            }

            run.Terminal.Say($"{rows.Count} trong {total} vấn đề.", $"{rows.Count} of {total} issues.");
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Command Show(SharedOptions options)
    {
        var id = new Argument<string>("id");
        return CommandRun.Define(new Command("show", "nội dung và lịch sử / what was found, and its history") { id }, options, (run, parsed, _) =>
        {
            var events = Known(run, parsed.GetRequiredValue(id));
            var finding = events.Last(entry => entry.Finding is not null).Finding!;
            run.Terminal.Out.WriteLine($"{finding.RuleId} {finding.CommuneId} {finding.MeasureId} {finding.Period} {finding.SourceId} {finding.RowRef}");
            run.Terminal.Say(finding.MessageVi, finding.MessageEn);
            if (finding.NumbersVi is not null)
                run.Terminal.Say(finding.NumbersVi, finding.NumbersEn ?? "");
            foreach (var entry in events)
                run.Terminal.Out.WriteLine(string.Join('\t', entry.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), entry.Action.Name(), entry.By, entry.To, entry.SourceId, entry.Note));
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Command Act(SharedOptions options, string name, string description, IssueAction action, bool needsOwner = false)
    {
        var id = new Argument<string>("id");
        var owner = new Option<string?>("--to") { Description = "cơ quan hoặc đơn vị / owner", Required = needsOwner };
        var note = new Option<string?>("--note") { Description = "lý do / why", Required = !needsOwner };
        var by = ByOption();
        var command = new Command(name, description) { id, note, by };
        if (needsOwner)
            command.Add(owner);
        return CommandRun.Define(command, options, (run, parsed, _) =>
        {
            var issueId = parsed.GetRequiredValue(id);
            Known(run, issueId);
            var to = needsOwner ? parsed.GetValue(owner) : null;
            new IssueLog(run.Data).Append([new IssueEvent(BuildCommand.Today(run), issueId, action, parsed.GetRequiredValue(by), to, parsed.GetValue(note))]);
            run.Terminal.Say($"Đã ghi {issueId}: {action.Name()}. Bản dựng sau sẽ công bố.", $"Logged {issueId}: {action.Name()}. The next build publishes it.");
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Command Readmit(SharedOptions options)
    {
        var id = new Argument<string>("id");
        var numerator = new Option<long?>("--numerator") { Description = "tử số đúng / right numerator" };
        var denominator = new Option<long?>("--denominator") { Description = "mẫu số đúng / right denominator" };
        var value = new Option<string?>("--value") { Description = "giá trị đúng, như trong biểu / right value as the form writes it" };
        var note = new Option<string>("--note") { Description = "lý do / why", Required = true };
        var by = ByOption();
        var command = new Command("readmit", "nhận lại số đã sửa / take the corrected figure in") { id, numerator, denominator, value, note, by };
        return CommandRun.Define(command, options, (run, parsed, cancellation) =>
        {
            var issueId = parsed.GetRequiredValue(id);
            var finding = Known(run, issueId).Last(entry => entry.Finding is not null).Finding!;
            var correction = new Correction(
                issueId, finding, parsed.GetValue(numerator), parsed.GetValue(denominator), parsed.GetValue(value), parsed.GetRequiredValue(by), parsed.GetRequiredValue(note), BuildCommand.Today(run));
            var path = correction.Write(run.Data);
            var result = Inputs.Ingest(run, LawLibrary.Load(ProgramFolder.Warehouse), [path], "commune_report", cancellation).Single();
            if (result.Outcome is not (IngestOutcome.Accepted or IngestOutcome.Duplicate))
                throw new FaultException([.. result.Faults, IssueFaults.NotAdmitted(path)]);
            var source = result.Receipt!.SourceId;
            new IssueLog(run.Data).Append([new IssueEvent(correction.Day, issueId, IssueAction.Corrected, correction.By, Note: correction.Note, SourceId: source)]);
            run.Terminal.Say($"Đã nhận số sửa thành tệp {source}. Bản dựng sau sẽ dùng.", $"Took the correction in as file {source}. The next build uses it.");
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Option<string> ByOption() =>
        new("--by") { Description = "người làm; mặc định tên đăng nhập / who; default the login name", DefaultValueFactory = _ => Environment.UserName };

    private static string Stake(bool? flipsVerdict, bool? movesRank) => flipsVerdict == true ? "verdict" : movesRank == true ? "rank" : "-";

    private static IssueEvent[] Known(CommandRun run, string issueId)
    {
        IssueEvent[] events = [.. new IssueLog(run.Data).Read().Where(entry => entry.IssueId == issueId)];
        return events.Length > 0 ? events : throw new FaultException([IssueFaults.Unknown(issueId, run.Data.IssueLog)]);
    }
}
