using ChildAnalytics.Domain.Law;

namespace ChildAnalytics.Rubrics.Tests;

public sealed class RuleSetTests
{
    private static readonly DateOnly FirstDay = new(2019, 1, 3);
    private static readonly LawLibrary Library = LawLibrary.Load(RepositoryFolders.Warehouse);

    private static RuleSet Confirmed => Assert.Single(Library.RuleSetsAt(FirstDay), set => set.Id == "QD06-2019");

    private static RuleSet Illustrative => Assert.Single(Library.RuleSetsAt(FirstDay), set => set.Id == "QD06-2019-minh-hoa");

    [Fact]
    public void Confirmed_Points_AreExactly275InThreeCriteria()
    {
        var known = Confirmed.Criteria.Where(criterion => criterion.MaxPoints is not null).ToDictionary(criterion => criterion.Id, criterion => criterion.MaxPoints);

        // Criteria 1, 6 and 7: vitreem.baodansinh.vn 20211121190157 and cuuchienbinh.vn (13 tiêu chí).
        Assert.Equal(new Dictionary<string, decimal?> { ["TC01"] = 100, ["TC06"] = 125, ["TC07"] = 50 }, known);
        Assert.Equal(275, known.Values.Sum());
        Assert.Equal(Enumerable.Range(1, 13), Confirmed.Criteria.Select(criterion => criterion.Number));
    }

    [Fact]
    public void Confirmed_Criteria_SaySinceWhenTheyHoldAndWhenTheyWereLastChecked() =>
        // QĐ 06/QĐ-TTg is of 03/01/2019; its files were checked on 21/11/2026.
        Assert.All(Confirmed.Criteria, criterion => Assert.Equal((FirstDay, new DateOnly(2026, 11, 21)), (criterion.InForceFrom, criterion.ConfirmedOn)));

    [Fact]
    public void Confirmed_Items_HoldTheKnownPointsAndNoLowerBand()
    {
        var items = Confirmed.Criteria.SelectMany(criterion => criterion.Items).Where(item => item.Kind != ItemKind.Unknown).ToList();

        Assert.Equal(
            [("TC01a", 50m), ("TC01b", 15m), ("TC01c", 15m), ("TC01d", 20m), ("TC06a", 50m), ("TC06b", 75m), ("TC07", 50m)],
            items.Select(item => (item.Id, item.MaxPoints!.Value)));
        // ">= 95 %: 50", "= 100 %: 75", ">= 98 %: điểm tối đa 50"; what lies below is not known.
        Assert.Equal(
            [("TC01b", 100m), ("TC06a", 95m), ("TC06b", 100m), ("TC07", 98m)],
            items.Where(item => item.Kind == ItemKind.Bands).Select(item => (item.Id, Assert.Single(item.Bands).Threshold)));
        Assert.All(items.Where(item => item.Kind == ItemKind.Bands), item => Assert.False(item.LowerBandsKnown));
        Assert.Equal("derived", items.Single(item => item.Id == "TC01d").Source.Status);
    }

    [Fact]
    public void Confirmed_OtherCriteria_NameTheirMeasuresWithoutPoints()
    {
        var open = Confirmed.Criteria.SelectMany(criterion => criterion.Items).Where(item => item.Kind == ItemKind.Unknown).ToList();

        Assert.Equal(
            ["TC02", "CT09", "TC04", "CT11a", "CT04a", "CT04b", "TC09", "TC10a", "TC10b", "CT22", "TC12", "TC13a", "TC13b"],
            open.Select(item => item.MeasureId));
        Assert.All(open, item => Assert.Equal((null, "unknown"), (item.MaxPoints, item.Source.Status)));
    }

    [Fact]
    public void PassMarks_BothSets_Are900And850And800()
    {
        // thuvienphapluat.vn 404124, thukyluat.vn 51115, baobinhdinh.vn 136132.
        (string, decimal)[] marks = [("A", 900m), ("B", 850m), ("C", 800m)];

        Assert.All(
            Library.RuleSetsAt(FirstDay),
            set => Assert.Equal(marks, set.PassMarks.Select(mark => (mark.ClassId, mark.Points))));
    }

    [Fact]
    public void Illustrative_Points_SumTo1000AndCarryTheNotice()
    {
        Assert.Equal(1000, Illustrative.Criteria.Sum(criterion => criterion.MaxPoints));
        Assert.Equal(1000, Illustrative.Criteria.SelectMany(criterion => criterion.Items).Sum(item => item.Bands is [var best, ..] ? best.Points : item.MaxPoints));
        Assert.True(Illustrative.IsIllustrative);
        Assert.Equal("minh họa, không phải quy định pháp luật", Illustrative.Notice?.Vi);
        Assert.Null(Confirmed.Notice);
    }

    [Fact]
    public void Illustrative_EveryValueNotConfirmed_IsLabelledIllustrative()
    {
        foreach (var item in Illustrative.Criteria.SelectMany(criterion => criterion.Items))
        {
            var confirmed = Confirmed.Criteria.SelectMany(criterion => criterion.Items).Single(other => other.Id == item.Id);
            var isConfirmed = item.MaxPoints == confirmed.MaxPoints && item.LowerBandsKnown == confirmed.LowerBandsKnown;
            if (confirmed.MaxPoints is null)
                Assert.Equal("illustrative", item.Source.Status);
            foreach (var band in item.Bands)
            {
                var isBandConfirmed = confirmed.Bands.Any(other => (other.Comparator, other.Threshold, other.Points) == (band.Comparator, band.Threshold, band.Points));
                Assert.Equal(!isBandConfirmed, (band.Source ?? item.Source).Status == "illustrative");
            }

            // Saying that nothing lies below the bands is an assumption too: it shows on the item or on its last band.
            if (!isConfirmed)
                Assert.Contains("illustrative", new[] { item.Source.Status, item.Bands[^1].Source?.Status });
        }
    }

    [Fact]
    public void RuleSetsAt_AroundTheFirstDayInForce_AppearOnThatDay()
    {
        // Decision 06/QĐ-TTg: in force 03/01/2019.
        Assert.Empty(Library.RuleSetsAt(new DateOnly(2019, 1, 2)));
        Assert.Equal(["QD06-2019", "QD06-2019-minh-hoa"], Library.RuleSetsAt(FirstDay).Select(set => set.Id));
    }

    [Fact]
    public void RuleSetsAt_CriterionChangesLater_CutsVersionsAtThatDay()
    {
        var folder = WarehouseCopy.Make();
        var criterion = Path.Combine(folder, "rubrics", "QD06-2019", "article_2_07_immunisation.yaml");
        var set = Path.Combine(folder, "rubrics", "QD06-2019", "rule_set.yaml");
        Change(criterion, "confirmed_on:", "  2027-01-01: expected\nconfirmed_on:");
        Change(set, "confirmed_on:", "  2028-01-01: null\nconfirmed_on:");

        var library = LawLibrary.Load(folder);

        Assert.Equal(50, Points(library, new DateOnly(2026, 12, 31)));
        Assert.Null(Points(library, new DateOnly(2027, 1, 1)));
        Assert.DoesNotContain(library.RuleSetsAt(new DateOnly(2028, 1, 1)), candidate => candidate.Id == "QD06-2019");
        Assert.Equal(
            [(FirstDay, new DateOnly(2026, 12, 31)), (new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31))],
            library.RuleSets.Where(candidate => candidate.Id == "QD06-2019").Select(version => (version.InForceFrom, version.InForceTo!.Value)));
    }

    private static decimal? Points(LawLibrary library, DateOnly date) =>
        library.RuleSetsAt(date).Single(set => set.Id == "QD06-2019").Criteria.Single(criterion => criterion.Id == "TC07").MaxPoints;

    private static void Change(string file, string old, string changed) =>
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, changed, StringComparison.Ordinal));
}
