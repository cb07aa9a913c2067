using System.Globalization;

namespace ChildAnalytics.Benchmarks.National;

/// <summary>The year-set of the nation from files to a published snapshot, against what DuckDB alone needs, at three sizes, and again after one file changed.</summary>
/// <remarks>Runs the program itself in processes of its own; takes <c>/proc</c> for granted.</remarks>
internal static class NationalBenchmark
{
    private static readonly (string Name, double Share)[] Sizes = [("1x", 1 / 16.0), ("4x", 1 / 4.0), ("16x", 1.0)];

    // Accepted, or accepted with rows set aside: a sample has errors planted in it.
    private static readonly int[] Landed = [0, 3];
    private static readonly int[] Done = [0];

    private const int SentOnLine = 4;

    /// <summary>Prints the table of <c>src/docs/benchmarks/national.md</c>.</summary>
    /// <param name="workFolder">Sample, data folders and outputs go here; a sample that is there already is used again. Needs about 6 GB.</param>
    /// <param name="only">Names of the sizes to run; empty for all.</param>
    public static void Run(string workFolder, IReadOnlyCollection<string> only)
    {
        var root = RepositoryRoot();
        var program = Path.Combine(root, "src", "ChildAnalytics.Cli", "bin", "Release", "net10.0", "ChildAnalytics.Cli.dll");
        var here = Path.Combine(root, "tests", "ChildAnalytics.Benchmarks", "National");
        var sample = Path.Combine(workFolder, "sample");
        Console.WriteLine("| Size | Step | Rows | Wall s | Processor s | Peak MB | Above DuckDB alone, processor |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        if (!Directory.Exists(sample))
        {
            var aside = sample + ".part";
            Print("16x", "write the sample (not counted)", null, Cli(Done, "sample", "--scope", "nation", "--years", "10", "--seed", "1", "--out", aside, "--data", Path.Combine(workFolder, "d0")), null);
            Directory.Move(aside, sample);
        }

        foreach (var (name, share) in Sizes.Where(size => only.Count == 0 || only.Contains(size.Name)))
        {
            var data = Fresh(Path.Combine(workFolder, "data-" + name));
            var files = ProvinceShares.FilesOf(sample, Path.Combine(here, "provinces.csv"), share);
            var rows = files.Sum(file => (long)File.ReadLines(file).Count() - 7);
            Cli(Landed, ["ingest", .. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(program)!, "reference"), "*.json"), .. Crosswalk(root), "--data", data]);
            var inputs = Fresh(Path.Combine(workFolder, "inputs-" + name));
            foreach (var file in files)
                File.CreateSymbolicLink(Path.Combine(inputs, Path.GetFileName(file)), file);
            var ingest = Cli(Landed, "ingest", inputs, "--data", data);
            var build = Cli(Done, "build", "--publish", "--data", data);
            var list = Path.Combine(workFolder, $"files-{name}.txt");
            File.WriteAllLines(list, files);
            var alone = ChildProcess.Run(
                Done, "dotnet", typeof(NationalBenchmark).Assembly.Location, "national-baseline", Path.Combine(here, "baseline.sql"), list, Path.Combine(data, "build", "warehouse.duckdb"), Path.Combine(workFolder, "alone-" + name));
            var ours = new ChildProcess(ingest.Wall + build.Wall, ingest.Processor + build.Processor, Math.Max(ingest.PeakMegabytes, build.PeakMegabytes));
            Print(name, "ingest", rows, ingest, null);
            Print(name, "build and publish", rows, build, null);
            Print(name, "together", rows, ours, ours.Processor / alone.Processor - 1);
            Print(name, "DuckDB alone", rows, alone, null);

            // One province sends a corrected year: the same rows, sent later.
            var changed = Path.Combine(workFolder, "changed_" + Path.GetFileName(files[0]));
            var lines = File.ReadAllLines(files[0]);
            lines[SentOnLine] = $"Ngày gửi:;28/12/{Path.GetFileName(files[0]).Split('_')[2][..4]};;;;;";
            File.WriteAllLines(changed, lines);
            var again = Cli(Landed, "ingest", changed, "--data", data);
            var rebuild = Cli(Done, "build", "--publish", "--data", data);
            Print(name, "again, one file changed", null, new ChildProcess(again.Wall + rebuild.Wall, again.Processor + rebuild.Processor, rebuild.PeakMegabytes), null);
        }

        ChildProcess Cli(int[] accepted, params string[] arguments) => ChildProcess.Run(accepted, "dotnet", [program, .. arguments]);
    }

    private static string[] Crosswalk(string root)
    {
        var official = Path.Combine(Environment.GetEnvironmentVariable("CHILDANALYTICS_SHARED") ?? Path.Combine(root, "..", "shared", "data"), "admin", "raw_nso_BangChuyendoi_DVHC_moi_cu_khong_merge.csv");
        return File.Exists(official) ? [official] : [];
    }

    private static string Fresh(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChildAnalytics.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The benchmark runs from a checkout: ChildAnalytics.sln is not above the program.");
        return folder.FullName;
    }

    private static void Print(string size, string step, long? rows, ChildProcess cost, double? above) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {size} | {step} | {rows:N0} | {cost.Wall:F1} | {cost.Processor:F1} | {cost.PeakMegabytes:N0} | {above:P0} |"));
}
