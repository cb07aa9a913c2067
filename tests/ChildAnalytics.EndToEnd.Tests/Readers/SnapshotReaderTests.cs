using System.Diagnostics;
using System.Text.Json;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.EndToEnd.Tests.Readers;

/// <summary>A snapshot is read by others: every Parquet file with a reader that shares no code with DuckDB.</summary>
public sealed class SnapshotReaderTests(DemoSite site)
{
    [Fact]
    public async Task Parquet_OtherReader_FindsTheRowsOfTheManifestAndTheValuesOfTheDatabase()
    {
        var catalogue = new SnapshotCatalogue(new DataFolder(site.DataFolder));
        var manifest = catalogue.Get(catalogue.Current.Read()!);
        const string OneFile = "parquet/commune_rating/province_code=75/part-0.parquet";
        var script = Path.Combine(CommandLine.RepositoryRoot, "tests", "ChildAnalytics.EndToEnd.Tests", "Readers", "read-parquet.mjs");
        using var read = JsonDocument.Parse(await NodeAsync(script, catalogue.Folder(manifest.SnapshotId), OneFile));

        var tables = read.RootElement.GetProperty("tables");
        var parquet = manifest.Files.Where(file => file.Path.EndsWith(".parquet", StringComparison.Ordinal)).ToArray();
        Assert.Equal(parquet.Length, tables.EnumerateObject().Count());
        Assert.All(parquet, file => Assert.Equal(file.Rows, tables.GetProperty(file.Path).GetProperty("rows").GetInt64()));
        Assert.All(
            manifest.Tables.Where(table => table.Value > 0 && table.Key != "source_row"),
            table => Assert.Equal(table.Value, parquet.Where(file => file.Path == $"parquet/{table.Key}.parquet" || file.Path.StartsWith($"parquet/{table.Key}/", StringComparison.Ordinal)).Sum(file => file.Rows)));

        var answer = await CommandLine.RunAsync(
            site.DataFolder, "sql", "select commune_id, round_id, rule_set_id, verdict, total_min::double as total_min, band from marts.commune_rating where province_code = '75' order by all", "--format", "json");
        using var expected = JsonDocument.Parse(answer.Output);
        string[] columns = ["commune_id", "round_id", "rule_set_id", "verdict", "total_min", "band"];
        Assert.Equal(Rows(expected.RootElement, columns), Rows(read.RootElement.GetProperty("values"), columns));
    }

    private static IEnumerable<string> Rows(JsonElement rows, string[] columns) =>
        rows.EnumerateArray().Select(row => string.Join('|', columns.Select(column => row.GetProperty(column) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture) : row.GetProperty(column).ToString()))).Order(StringComparer.Ordinal);

    private static async Task<string> NodeAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
