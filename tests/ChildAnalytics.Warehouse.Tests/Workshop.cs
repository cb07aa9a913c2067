using System.Globalization;
using System.Text.Json;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Tests;

/// <summary>A data folder of its own and a copy of the warehouse folder that a test may plant faults in.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("warehouse-tests-").FullName;

    public Workshop()
    {
        Data = new DataFolder(Path.Combine(root, "data"));
        Directory.CreateDirectory(Data.Landed);
        Copy(RepositoryFolders.Warehouse, WarehouseFolder);
    }

    public static DateOnly AsOf { get; } = new(2026, 11, 21);

    public DataFolder Data { get; }

    public string WarehouseFolder => Path.Combine(root, "warehouse");

    public WarehouseBuild Start(DateOnly? asOf = null) =>
        WarehouseBuild.Start(Data, WarehouseFolder, asOf ?? AsOf, new FixedTime(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero)), Steps);

    /// <summary>Steps of all builds so far, in the order they ended.</summary>
    public Recorded Steps { get; } = new();

    /// <summary>Takes back what <see cref="Land"/> did.</summary>
    public void Remove(string sourceId) => Directory.Delete(Path.Combine(Data.Landed, sourceId), recursive: true);

    /// <summary>Throws the build database away, so that the next build starts from nothing.</summary>
    public void Forget() => Directory.Delete(Data.Build, recursive: true);

    /// <summary>Lands one file: a receipt and one csv per table, without their provenance columns.</summary>
    public void Land(string sourceId, bool isSynthetic, params (string Table, string Csv)[] tables) => LandOn("2026-01-05", sourceId, isSynthetic, tables);

    /// <summary>The same, received on another day.</summary>
    public void LandOn(string day, string sourceId, bool isSynthetic, params (string Table, string Csv)[] tables)
    {
        var folder = Path.Combine(Data.Landed, sourceId);
        Directory.CreateDirectory(folder);
        var receipt = new Dictionary<string, object?>
        {
            ["source_id"] = sourceId,
            ["file_name"] = sourceId + ".csv",
            ["sha256"] = sourceId.PadRight(64, '0'),
            ["dataset"] = tables.Length == 0 ? "none" : tables[0].Table,
            ["received_at"] = day + "T08:00:00+00:00",
            ["received_from"] = "test",
            ["rows"] = 1,
            ["accepted"] = 1,
            ["quarantined"] = 0,
            ["licence"] = "test",
            ["is_synthetic"] = isSynthetic,
        };
        File.WriteAllText(Path.Combine(folder, "receipt.json"), JsonSerializer.Serialize(receipt));
        foreach (var (table, csv) in tables)
        {
            var lines = csv.ReplaceLineEndings("\n").Trim().Split('\n');
            var rows = lines.Skip(1).Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"{sourceId},,{index + 2},{line}"));
            File.WriteAllText(Path.Combine(folder, table + ".csv"), string.Join('\n', ["source_id,sheet,row_number," + lines[0], .. rows]) + "\n");
            if (table == "unit_list")
                KeepTypedChangesOf([.. lines.Skip(1).Select(line => line.Split(',')[2])]);
        }
    }

    /// <summary>Lands one year-set: a receipt and a Parquet file of rows as ingestion accepts them.</summary>
    public void LandYearSet(string sourceId, params (string Code, string MeasureId, string Period, string Part, int Numerator, int Denominator)[] rows)
    {
        LandOn("2026-01-05", sourceId, isSynthetic: true);
        using var database = DuckDbDatabase.InMemory(new DuckDbSettings { Threads = 1 });
        using var session = database.Connect();
        var cells = rows.Select((row, index) => string.Create(
            CultureInfo.InvariantCulture,
            $"('{sourceId}', {index + 2}, '{row.Period}', '2025-02-01', '{row.Code}', '{row.MeasureId}', '{row.Part}', '{row.Numerator}', '{row.Denominator}', null::varchar, null::varchar)"));
        session.Execute(
            $"""
            copy (
              from (values {string.Join(", ", cells)})
                as told(source_id, row_number, period, sent_on, unit_code, measure_id, disaggregation, numerator, denominator, value, note)
            ) to {SqlText.Literal(Path.Combine(Data.Landed, sourceId, "year_set.parquet"))} (format parquet)
            """);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    // The typed changes are of the nation; a list of few units keeps those of its own, as a row without effect stops.
    private void KeepTypedChangesOf(HashSet<string> codes)
    {
        foreach (var (table, columns) in new (string, int[])[] { ("unit_change", [0]), ("unit_crosswalk", [0, 2]) })
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(WarehouseFolder, "crosswalks", table)))
            {
                var lines = File.ReadAllLines(path);
                File.WriteAllLines(path, lines.Where((line, index) => index == 0 || columns.All(column => codes.Contains(line.Split(',')[column]))));
            }
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Keeps what it is told.</summary>
    public sealed class Recorded : IProgress<ModelRun>
    {
        private readonly List<ModelRun> runs = [];

        public IReadOnlyList<string> With(StepOutcome outcome) => [.. runs.Where(run => run.Outcome == outcome).Select(run => run.Name)];

        public void Clear() => runs.Clear();

        public void Report(ModelRun value) => runs.Add(value);
    }
}
