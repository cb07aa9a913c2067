using System.Text.Json.Nodes;

namespace ChildAnalytics.Warehouse.Tests.Loading;

/// <summary>A build for a day knows what had been told by that day, and nothing else.</summary>
public sealed class AsOfTests
{
    private const string Corrected = "cccccccccccc";

    private static readonly DateOnly Before = new(2025, 12, 1);
    private static readonly DateOnly SentOn = new(2025, 12, 20);

    // The first report says 40 of 50, the one sent on 2025-12-20 says 45 of 50 for the same commune, measure and period.
    [Theory]
    [InlineData("2025-12-01", 40)]
    [InlineData("2025-12-19", 40)]
    [InlineData("2025-12-20", 45)]
    [InlineData("2026-11-21", 45)]
    public void Correction_SentLater_CountsFromTheDayItWasSent(string asOf, double expected)
    {
        using var workshop = Landed(isCorrected: true, SentOn);
        using var build = SmallWorld.Built(workshop, DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(expected, Assert.Single(Numerators(build, "is_latest")));
    }

    [Fact]
    public void Correction_Known_LeavesTheEarlierFigureWithBothTimes()
    {
        using var workshop = Landed(isCorrected: true, SentOn);
        using var build = SmallWorld.Built(workshop);

        Assert.Equal(40, Assert.Single(Numerators(build, "not is_latest")));
        var times = build.Query(
            "select vintage::varchar || ' ' || received_at::varchar from marts.observation where commune_id = '25342@1995-01-01' and measure_id = 'CT05a' order by vintage", row => row.GetString(0));
        // Received as the receipts of Workshop say, 2026-01-05 08:00 UTC.
        Assert.Equal(["2024-11-01 2026-01-05 08:00:00", "2025-12-20 2026-01-05 08:00:00"], times);
    }

    // Received on 2026-01-05: without a day sent, that is when it was told.
    [Theory]
    [InlineData("2026-01-04", 40)]
    [InlineData("2026-01-05", 45)]
    public void Correction_WithoutADaySent_CountsFromTheDayReceived(string asOf, double expected)
    {
        using var workshop = Landed(isCorrected: true, sentOn: null);
        using var build = SmallWorld.Built(workshop, DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(expected, Assert.Single(Numerators(build, "is_latest")));
    }

    [Fact]
    public void BuildAsOf_EqualsTableByTable_ABuildThatNeverGotTheLaterFile()
    {
        using var both = Landed(isCorrected: true, SentOn);
        using var first = Landed(isCorrected: false, SentOn);
        using var asOf = SmallWorld.Built(both, Before);
        using var alone = SmallWorld.Built(first, Before);
        asOf.RunChecks();
        alone.RunChecks();

        var (known, expected) = (Contents(asOf), Contents(alone));
        Assert.True(known.Count > 40, "every table of raw, seed, core, engine and marts is compared");
        Assert.Equal(expected, known);
        Assert.Equal(alone.Publish("test", []).SnapshotId, asOf.Publish("test", []).SnapshotId);

        // The same build of a later day differs, so the comparison can fail.
        using var again = Landed(isCorrected: true, SentOn);
        using var later = SmallWorld.Built(again);
        Assert.NotEqual(expected, Contents(later));
    }

    // Lists of units were received on 2026-01-05 too; their rows carry their own dates, so an earlier day still has its map.
    private static Workshop Landed(bool isCorrected, DateOnly? sentOn)
    {
        var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        Date(workshop, "bbbbbbbbbbbb", new DateOnly(2024, 11, 1));
        if (isCorrected)
        {
            var row = SmallWorld.Report("25342", "CT05a", "2024", 45, 50).Replace("2024-11-01", sentOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "", StringComparison.Ordinal);
            workshop.Land(Corrected, true, ("commune_report", $"{SmallWorld.ReportHeader}\n{row}"));
            Date(workshop, Corrected, sentOn);
        }

        return workshop;
    }

    private static void Date(Workshop workshop, string sourceId, DateOnly? sentOn)
    {
        var path = Path.Combine(workshop.Data.Landed, sourceId, "receipt.json");
        var receipt = JsonNode.Parse(File.ReadAllText(path))!;
        receipt["sent_on"] = sentOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        File.WriteAllText(path, receipt.ToJsonString());
    }

    private static IReadOnlyList<double> Numerators(WarehouseBuild build, string condition) => build.Query(
        $"select numerator from marts.observation where commune_id = '25342@1995-01-01' and measure_id = 'CT05a' and {condition}", row => row.GetDouble(0));

    private static IReadOnlyDictionary<string, string> Contents(WarehouseBuild build)
    {
        var tables = build.Query(
            "select table_schema || '.' || table_name from information_schema.tables where table_schema in ('raw', 'seed', 'core', 'engine', 'marts') order by 1", row => row.GetString(0));
        return tables.ToDictionary(table => table, table => build.Query(
            $"select count(*) || ' ' || coalesce(md5(string_agg(each_row::varchar, chr(10) order by each_row::varchar)), '') from {table} as each_row", row => row.GetString(0)).Single());
    }
}
