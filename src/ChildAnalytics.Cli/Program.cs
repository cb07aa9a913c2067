using System.CommandLine;
using ChildAnalytics.Cli;
using ChildAnalytics.Cli.Commands;

var options = new SharedOptions();
var root = new RootCommand("ChildAnalytics: chấm điểm xã, phường phù hợp với trẻ em / rates Vietnamese communes on fitness for children")
{
    DemoCommand.Create(options),
    SampleCommand.Create(options),
    IngestCommand.Create(options),
    BuildCommand.Create(options),
    CheckCommand.Create(options),
    IssueCommand.Create(options),
    ServeCommand.Create(options),
    SqlCommand.Create(options),
    TraceCommand.Create(options),
    ScoreCommand.Create(options),
    ExportCommand.Create(options),
    DictionaryCommand.Create(options),
    IndexCommand.Create(options),
    RankCommand.Create(options),
    PlanCommand.Create(options),
    SnapshotCommand.Create(options),
    ForecastCommand.Create(options),
    NewModelCommand.Create(options),
    DoctorCommand.Create(options),
};
root.Options.Add(options.Language);
root.Options.Add(options.Data);

var parsed = root.Parse(args);
var status = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCode.WrongUsage : status;
