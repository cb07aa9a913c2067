using ChildAnalytics.Warehouse.Publishing;
using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Tests.Publishing;

/// <summary>What changed and why: each cause planted alone, so that the answer is known before.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void Publish_NothingBefore_ComparesNothing()
    {
        using var workshop = Started();
        var first = RatedWorld.Publish(workshop);
        Assert.Null(first.Comparison);
        Assert.Equal(0, first.Tables["snapshot_change"]);
    }

    [Fact]
    public void Publish_CorrectedReport_IsNamedDataWithItsFile_AndMovesOthersAsPeers()
    {
        using var workshop = Started();
        var before = RatedWorld.Publish(workshop);
        // Thanh An became part of Tân Hưng, whose total falls below Tân Khai's.
        SmallWorld.Correct(workshop, "25327", 10);
        var after = RatedWorld.Publish(
            workshop,
            [RatedWorld.Ratings[0], new(RatedWorld.TanHung, "not_met", 650, 3, 2), new(RatedWorld.TanKhai, "not_met", 700, 2, 1)],
            [RatedWorld.Forecasts[0], new(RatedWorld.TanHung, 60, 5), new(RatedWorld.TanKhai, 89, 2)]);
        var rows = Rows(workshop, before, after);

        var verdict = Assert.Single(rows, row => row.Subject == "verdict");
        Assert.Equal((RatedWorld.TanHung, "met", "not_met", "data", "own", "cccccccccccc"), (verdict.CommuneId, verdict.Before, verdict.After, verdict.Cause, verdict.InputsOf, verdict.SourceId));
        Assert.Equal(("860.00", "650.00"), Sides(Assert.Single(rows, row => row.Subject == "total")));
        Assert.Equal([(RatedWorld.TanHung, "own"), (RatedWorld.TanKhai, "peers")], rows.Where(row => row.Subject == "rank_band").Select(row => (row.CommuneId, row.InputsOf)));
        Assert.Equal(("2", "5"), Sides(Assert.Single(rows, row => row.Subject == "forecast_band")));
        // Tân Khai's mean moved by a whole point although its own series stayed: the pooled model learned from the corrected one.
        Assert.Equal([(RatedWorld.TanHung, "own"), (RatedWorld.TanKhai, "peers")], rows.Where(row => row.Subject == "forecast_mean").Select(row => (row.CommuneId, row.InputsOf)));
        Assert.All(rows, row => Assert.Equal("data", row.Cause));
        Assert.Equal(rows.Count, after.Comparison!.Changes.Sum(count => count.Rows));
        Assert.Equal(rows.Count, after.Tables["snapshot_change"]);
        Assert.Equal(new VerdictFlips(RatedWorld.RuleSet, "2024", 3, 1), Assert.Single(after.Comparison.Verdicts));
    }

    [Fact]
    public void Publish_OtherUnitType_IsNamedBoundary()
    {
        using var workshop = Started();
        var before = RatedWorld.Publish(workshop);
        // Tân Hưng is a phường in the new list, which has another pass mark.
        SmallWorld.Relist(workshop, SmallWorld.Lists.Replace("from_2025-07-01,commune,25345,Xã", "from_2025-07-01,commune,25345,Phường", StringComparison.Ordinal));
        var after = RatedWorld.Publish(workshop, [RatedWorld.Ratings[0], new(RatedWorld.TanHung, "not_met", 840, 2, 1), RatedWorld.Ratings[2]]);
        var rows = Rows(workshop, before, after);
        Assert.Contains("boundary", Assert.Single(rows, row => row.Subject == "verdict").Cause, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.DoesNotContain("model", row.Cause, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain("rule", row.Cause, StringComparison.Ordinal));
    }

    [Fact]
    public void Publish_OtherBandsInTheRuleSet_IsNamedRule()
    {
        using var workshop = Started();
        var before = RatedWorld.Publish(workshop);
        var rule = Directory.EnumerateFiles(Path.Combine(workshop.WarehouseFolder, "rubrics", RatedWorld.RuleSet)).First();
        File.AppendAllText(rule, "# another value\n");
        var after = RatedWorld.Publish(workshop, [new(RatedWorld.TanQuan, "not_met", 840, 2, 1), new(RatedWorld.TanHung, "met", 860, 1, 1), RatedWorld.Ratings[2]]);
        Assert.NotEqual(before.SnapshotId, after.SnapshotId);
        Assert.All(Rows(workshop, before, after), row => Assert.Equal("rule", row.Cause));
    }

    [Fact]
    public void Publish_OtherProgramOnly_IsNamedModel()
    {
        using var workshop = Started();
        var before = RatedWorld.Publish(workshop);
        var after = RatedWorld.Publish(workshop, [.. RatedWorld.Ratings.Take(2), new(RatedWorld.TanKhai, "met", 850, 3, 2)], code: "two");
        Assert.Equal(["total", "verdict"], Rows(workshop, before, after).Select(row => row.Subject).Order());
        Assert.All(Rows(workshop, before, after), row => Assert.Equal(("model", "own"), (row.Cause, row.InputsOf)));
    }

    [Fact]
    public void Publish_OtherProgramWithoutEffect_LeavesTheCauseToTheData()
    {
        using var workshop = Started();
        var before = RatedWorld.Publish(workshop);
        SmallWorld.Correct(workshop, "25357", 10);
        var after = RatedWorld.Publish(workshop, [.. RatedWorld.Ratings.Take(2), new(RatedWorld.TanKhai, "not_met", 650, 3, 2)], code: "two");
        Assert.Equal("data", Assert.Single(Rows(workshop, before, after)).Cause);
    }

    [Fact]
    public void Publish_DataOfOneAndProgramOfAll_NamesBothWhereBothMayBe()
    {
        using var workshop = Started();
        var before = RatedWorld.Publish(workshop);
        SmallWorld.Correct(workshop, "25357", 10);
        var after = RatedWorld.Publish(workshop, [new(RatedWorld.TanQuan, "met", 901, 1, 1), RatedWorld.Ratings[1], new(RatedWorld.TanKhai, "not_met", 650, 3, 2)], code: "two");
        Assert.Equal(
            [(RatedWorld.TanQuan, "model"), (RatedWorld.TanKhai, "data+model")],
            Rows(workshop, before, after).Where(row => row.Subject == "total").OrderBy(row => row.CommuneId).Select(row => (row.CommuneId, row.Cause)));
    }

    [Fact]
    public void Publish_LaterDayOnly_IsNamedRule()
    {
        using var workshop = Started();
        var before = RatedWorld.Publish(workshop);
        var after = RatedWorld.Publish(workshop, [.. RatedWorld.Ratings.Take(2), new(RatedWorld.TanKhai, "met", 850, 3, 2)], asOf: new DateOnly(2026, 11, 22));
        Assert.All(Rows(workshop, before, after), row => Assert.Equal("rule", row.Cause));
    }

    [Fact]
    public void Publish_MeanWithinTolerance_IsNoChange()
    {
        using var workshop = Started();
        var before = RatedWorld.Publish(workshop);
        // rules.yaml: 0.5 points for percentages.
        var after = RatedWorld.Publish(workshop, forecasts: [new(RatedWorld.TanQuan, 90.5, 2), new(RatedWorld.TanHung, 90.6, 2), new(RatedWorld.TanKhai, 90, 2)], code: "two");
        var row = Assert.Single(Rows(workshop, before, after));
        Assert.Equal((RatedWorld.TanHung, "forecast_mean", "CT05a", 2030, "90.6"), (row.CommuneId, row.Subject, row.MeasureId, row.Year, row.After));
    }

    [Fact]
    public void Publish_SameInputsAfterAnotherHistory_GivesTheSameSnapshotButForTheComparison()
    {
        using var stepwise = Started();
        RatedWorld.Publish(stepwise);
        SmallWorld.Correct(stepwise, "25357", 10);
        var second = RatedWorld.Publish(stepwise);
        using var atOnce = Started();
        SmallWorld.Correct(atOnce, "25357", 10);
        var only = RatedWorld.Publish(atOnce);

        Assert.Equal(only.SnapshotId, second.SnapshotId);
        Assert.Equal(Tables(only), Tables(second));
        Assert.NotNull(second.Comparison);
    }

    [Fact]
    public void Diff_SameSnapshot_IsEmpty_AndUnknownIsAFault()
    {
        using var workshop = Started();
        var one = RatedWorld.Publish(workshop);
        Assert.Empty(Rows(workshop, one, one));
        var fault = Assert.Throws<Domain.Faults.FaultException>(() => SnapshotDifference.Between(workshop.Data, workshop.WarehouseFolder, one.SnapshotId, "../../etc"));
        Assert.Equal("CA1313", fault.Faults[0].Id);
    }

    private static Workshop Started()
    {
        var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        // These tests ask about causes; whether a person must give a reason is asked in PublicationTests.
        var rules = Path.Combine(workshop.WarehouseFolder, "publication", "rules.yaml");
        File.WriteAllText(rules, File.ReadAllText(rules).Replace("fewest_flips: 3", "fewest_flips: 1000", StringComparison.Ordinal));
        return workshop;
    }

    private static IReadOnlyList<SnapshotChange> Rows(Workshop workshop, SnapshotManifest before, SnapshotManifest after) =>
        SnapshotDifference.Between(workshop.Data, workshop.WarehouseFolder, before.SnapshotId, after.SnapshotId).Rows;

    private static (string?, string?) Sides(SnapshotChange row) => (row.Before, row.After);

    private static List<string> Tables(SnapshotManifest manifest) =>
    [
        .. manifest.Files
            .Where(file => file.Path.StartsWith("parquet/", StringComparison.Ordinal) && !file.Path.Contains("snapshot_change", StringComparison.Ordinal))
            .Select(file => $"{file.Path} {file.Rows} {file.Sha256}"),
    ];
}
