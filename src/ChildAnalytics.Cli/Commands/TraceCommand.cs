using System.CommandLine;
using ChildAnalytics.Cli.Traces;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Traces;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>trace --commune CODE --criterion ID --period P</c>: from a verdict to the clause, the formula, the reports and the cells of the files.</summary>
internal static class TraceCommand
{
    private const string Json = "json";
    private const string Text = "text";

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var commune = new Option<string>("--commune") { Description = "mã xã, hoặc mã@ngày bắt đầu / code, or code@first day", Required = true };
        var criterion = new Option<string>("--criterion") { Description = "mã hoặc số tiêu chí, hoặc all / id or number, or all", Required = true };
        var period = new Option<string>("--period") { Description = "năm theo dõi / monitoring year", Required = true };
        var rules = new Option<string?>("--rule-set") { Description = "mã bộ tiêu chuẩn; mặc định bộ đã đối chiếu / rule set, default the confirmed one" };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        var snapshot = new Option<string?>("--snapshot") { Description = "mã bản công bố; mặc định bản hiện hành / snapshot id" };
        var command = new Command("trace", "đi từ kết luận về điều khoản, công thức, tệp và ô số liệu / from a verdict to clause, formula, file and cell")
        {
            commune, criterion, period, rules, format, snapshot,
        };
        return CommandRun.Define(command, options, (run, parsed, cancellation) =>
        {
            using var store = new SnapshotStore(run.Data.Root);
            using var opened = SnapshotChoice.Open(run, store, parsed.GetValue(snapshot), cancellation);
            var trace = opened.Traces.Read(new TraceRequest(
                parsed.GetRequiredValue(commune).Trim(), parsed.GetRequiredValue(criterion).Trim(), parsed.GetRequiredValue(period).Trim(), parsed.GetValue(rules)));
            if (parsed.GetRequiredValue(format) == Json)
                run.Terminal.Out.Write(trace.ToJson());
            else
                new TraceText(trace, run.Terminal.Language, run.Terminal.Out).Write();
            return Task.FromResult(ExitCode.Done);
        });
    }
}
