using System.CommandLine;
using System.Data.Common;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>sql "..." [--format table|csv|json] [--snapshot ID] [--out FILE]</c>: an analyst's query on a published snapshot.</summary>
internal static class SqlCommand
{
    // Long enough for a national table, short enough that a query without end does not hold the machine.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var sql = new Argument<string>("query") { Description = "một câu truy vấn / one query" };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(RowWriter.Formats);
        var snapshot = new Option<string?>("--snapshot") { Description = "mã bản công bố; mặc định bản hiện hành / snapshot id" };
        var file = new Option<string?>("--out") { Description = "tệp kết quả / output file" };
        var command = new Command("sql", "truy vấn bản công bố, chỉ đọc / query the publication, read-only") { sql, format, snapshot, file };
        return CommandRun.Define(command, options, (run, parsed, cancellation) =>
        {
            var catalogue = new SnapshotCatalogue(run.Data);
            var id = parsed.GetValue(snapshot) ?? catalogue.Current.Read() ?? throw new FaultException([CliFaults.NothingPublished(run.Data.Root)]);
            var folder = catalogue.Folder(catalogue.Get(id).SnapshotId);
            var path = parsed.GetValue(file);
            using var opened = path is null ? null : OutputFile.Open(path);
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            deadline.CancelAfter(TimeLimit);
            Write(folder, parsed.GetRequiredValue(sql), RowWriter.For(parsed.GetRequiredValue(format), opened ?? run.Terminal.Out), deadline.Token, cancellation);
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Write(string folder, string sql, RowWriter rows, CancellationToken deadline, CancellationToken cancellation)
    {
        try
        {
            Marts.AnalystQuery.Run(folder, sql, rows.Begin, rows.Write, deadline);
            rows.End();
        }
        catch (Exception refused) when (refused is DbException or AnalystQueryException)
        {
            throw new FaultException([CliFaults.QueryRefused(refused.Message)]);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FaultException([CliFaults.QueryTooLong(TimeLimit)]);
        }
    }
}
