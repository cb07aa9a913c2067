using System.CommandLine;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Dictionary;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>dictionary [--out FILE]</c>: the data dictionary of the public tables as Markdown, Vietnamese and English.</summary>
internal static class DictionaryCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var file = new Option<string?>("--out") { Description = "tệp Markdown; mặc định ra màn hình / Markdown file, default standard output" };
        var command = new Command("dictionary", "từ điển dữ liệu của các bảng công bố / data dictionary of the public tables") { file };
        return CommandRun.Define(command, options, (run, parsed, _) =>
        {
            var page = DictionaryMarkdown.Write(DataDictionary.Read(ProgramFolder.Warehouse));
            if (parsed.GetValue(file) is { } path)
                Save(path, page);
            else
                run.Terminal.Out.Write(page);
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Save(string path, string page)
    {
        try
        {
            File.WriteAllText(path, page);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new FaultException([CliFaults.OutputNotWritable(path)]);
        }
    }
}
