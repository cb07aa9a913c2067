using System.CommandLine;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>check</c>: builds aside and runs all checks; the publication stays as it is.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var asOf = BuildCommand.AsOfOption();
        var command = new Command("check", "chạy mọi kiểm tra, nêu dòng sai / all checks, offending rows named") { asOf };
        return CommandRun.Define(command, options, (run, parsed, _) =>
            Task.FromResult(BuildCommand.Build(run, parsed.GetValue(asOf) ?? BuildCommand.Today(run), publish: false, listsQuestions: true)));
    }
}
