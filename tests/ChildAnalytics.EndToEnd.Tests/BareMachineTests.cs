namespace ChildAnalytics.EndToEnd.Tests;

/// <summary>A machine without the folder of official tables: the demonstration runs on what travels with it, and its crosswalk is held against the official one where that is at hand.</summary>
public sealed class BareMachineTests
{
    private const string Official = "shared/data/admin/crosswalk_old_to_new_2025-07-01.csv";

    [Fact]
    public async Task Demo_WithoutOfficialTables_Publishes_AndItsCrosswalkOfDongNaiIsTheOfficialOne()
    {
        var data = Directory.CreateTempSubdirectory("childanalytics-bare-").FullName;
        var demo = await CommandLine.RunWithoutOfficialTablesAsync(data, "demo", "--no-serve");
        Assert.True(demo.ExitCode == 0, demo.Error);
        Assert.Contains("Không có bảng chính thức", demo.Error, StringComparison.Ordinal);

        var answer = await CommandLine.RunAsync(
            data,
            "sql",
            """
            from marts.unit_lineage as lineage
            inner join marts.commune as old_unit on old_unit.commune_id = lineage.from_id
            inner join marts.commune as new_unit on new_unit.commune_id = lineage.to_id
            select old_unit.code || '>' || new_unit.code as link, new_unit.province_code
            where lineage.effective_date = date '2025-07-01'
            order by 1
            """,
            "--format",
            "csv");
        var demonstrated = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToArray();
        Directory.Delete(data, recursive: true);

        var path = Path.Combine(Path.GetDirectoryName(CommandLine.RepositoryRoot)!, Official);
        if (!File.Exists(path))
            Assert.Skip($"{Official} is not beside the project: the crosswalk cannot be compared.");
        var official = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Where(row => row[0].Length > 0)
            .Select(row => (Link: $"{row[0]}>{row[7]}", Province: row[9])).Distinct().ToArray();

        Assert.Equal(
            official.Where(row => row.Province == "75").Select(row => row.Link).Order(StringComparer.Ordinal),
            demonstrated.Where(row => row[1] == "75").Select(row => row[0]).Order(StringComparer.Ordinal));

        // Beyond the demonstration the npm mapping is a stopgap: it knows no split, and misses or adds links of some hundred communes.
        var missing = official.Select(row => row.Link).Except(demonstrated.Select(row => row[0]), StringComparer.Ordinal).ToArray();
        TestContext.Current.SendDiagnosticMessage($"{missing.Length} of {official.Length} official links are not in the npm mapping; first: {string.Join(' ', missing.Take(5))}");
        Assert.InRange(missing.Length, 1, 600);
    }
}
