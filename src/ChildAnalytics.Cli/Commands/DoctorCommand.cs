using System.CommandLine;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Etl.Sources.Npm.UnitLists;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>doctor</c>: what this machine and the data folder lack, and how to mend it.</summary>
internal static class DoctorCommand
{
    private const long FreeBytesNeeded = 2L << 30;

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options) => CommandRun.Define(
        new Command("doctor", "kiểm tra máy và thư mục dữ liệu / check the machine and the data folder"),
        options,
        (run, _, _) =>
        {
            var isWell = true;
            foreach (var (vi, en, examine) in Examinations(run))
            {
                var trouble = Try(examine);
                isWell &= trouble is null;
                run.Terminal.Say($"{(trouble is null ? "đạt  " : "thiếu")}  {vi}{Because(trouble)}", $"{(trouble is null ? "ok    " : "lacking")}  {en}{Because(trouble)}");
            }

            return Task.FromResult(isWell ? ExitCode.Done : ExitCode.CheckFailed);
        });

    private static IEnumerable<(string Vi, string En, Func<string?> Examine)> Examinations(CommandRun run) =>
    [
        ("thư viện DuckDB", "DuckDB library", () =>
        {
            using var database = DuckDbDatabase.InMemory();
            using var session = database.Connect();
            return session.Scalar<int>("select 1") == 1 ? null : "DuckDB";
        }),
        ("danh mục đơn vị hành chính đi kèm", "unit lists beside the program", () => UnitListFiles.Paths.FirstOrDefault(path => !File.Exists(path))),
        ("luật và mục tiêu đọc được", "law and targets readable", () =>
        {
            LawLibrary.Load(ProgramFolder.Warehouse);
            return null;
        }),
        ("thư mục dữ liệu ghi được", "data folder writable", () =>
        {
            Directory.CreateDirectory(run.Data.Root);
            var probe = Path.Combine(run.Data.Root, ".doctor");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }),
        ("còn 2 GB đĩa trống", "2 GB of free disk", () => new DriveInfo(run.Data.Root).AvailableFreeSpace >= FreeBytesNeeded ? null : run.Data.Root),
        ("có bản công bố, đúng mã băm", "a publication with true checksums", () =>
        {
            var catalogue = new SnapshotCatalogue(run.Data);
            return catalogue.Current.Read() is not { } current
                ? "./childanalytics demo"
                : catalogue.Verify(current) is [var changed, ..] ? changed.Path : null;
        }),
    ];

    // Whatever goes wrong is the finding; doctor reports it and goes on to the next.
    private static string? Try(Func<string?> examine)
    {
        try
        {
            return examine();
        }
        catch (Exception trouble)
        {
            return trouble.Message;
        }
    }

    private static string Because(string? trouble) => trouble is null ? "" : $": {trouble}";
}
