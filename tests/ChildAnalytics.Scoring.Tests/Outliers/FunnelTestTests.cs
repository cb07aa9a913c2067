using ChildAnalytics.Scoring.Outliers;

namespace ChildAnalytics.Scoring.Tests.Outliers;

public sealed class FunnelTestTests
{
    // 99.8 % limits (Spiegelhalter 2005); the other three as the twin of the check states them.
    private static readonly FunnelSettings Settings = new(Tail: 0.001, FalseDiscovery: 0.05, FewestUnits: 10, Winsor: 0.1);

    // Without the second hurdle about 0.2 % of ordinary communes lie outside 99.8 % limits, fewer where counts are small, since a discrete tail seldom is exactly 0.1 %.
    [Theory]
    [InlineData(0.5, 0.02, 0.0008, 0.0040)]
    [InlineData(0.05, 0.005, 0.0004, 0.0040)]
    [InlineData(0.005, 0.002, 0.0000, 0.0040)]
    public void Limits_OrdinaryCommunes_AreLeftAboutAsOftenAsStated(double share, double correlation, double fewest, double most)
    {
        var random = new Random(20261122);
        var (tested, outside) = (0, 0);
        for (var round = 0; round < 250; round++)
        {
            var cells = Ordinary(random, 95, share, correlation);
            tested += cells.Count;
            outside += FunnelTest.Outside(cells, Settings with { FalseDiscovery = 0.999999 }).Count;
        }

        Assert.InRange(outside / (double)tested, fewest, most);
    }

    // Benjamini and Hochberg at 5 %: where no commune is out of the ordinary, at most about 5 % of families of tests raise any alarm. 250 families: 12.5 expected, 3 standard errors above is 23.
    [Fact]
    public void Alarms_OrdinaryCommunes_AreRareInAFamily()
    {
        var random = new Random(20261123);
        var alarmed = Enumerable.Range(0, 250).Count(_ => FunnelTest.Outside(Ordinary(random, 95, 0.1, 0.01), Settings).Count > 0);

        Assert.InRange(alarmed, 0, 23);
    }

    [Fact]
    public void Outlier_AmongOrdinaryCommunes_IsNamedWithTheLimitItPassed()
    {
        var random = new Random(20261124);
        var cells = Ordinary(random, 95, 0.9, 0.002);
        cells[40] = new FunnelCell("75", 200, 400);

        var found = Assert.Single(FunnelTest.Outside(cells, Settings), outlier => outlier.Index == 40);

        Assert.InRange(found.ExpectedShare, 0.88, 0.92);
        Assert.InRange(found.NearestLimit, 300, 359);
        Assert.Equal(95, found.Units);
    }

    // By hand: the limit itself is not outside, the count one step further out is.
    [Fact]
    public void NearestLimit_OfAnOutlier_IsTheLastCountWithin()
    {
        var random = new Random(20261125);
        var cells = Ordinary(random, 95, 0.9, 0.002);
        cells[40] = new FunnelCell("75", 200, 400);
        var found = FunnelTest.Outside(cells, Settings).Single(outlier => outlier.Index == 40);
        var ordinary = new BetaBinomial(found.ExpectedShare, found.Overdispersion);

        Assert.True(ordinary.AtMost(found.NearestLimit, 400) >= Settings.Tail);
        Assert.True(ordinary.AtMost(found.NearestLimit - 1, 400) < Settings.Tail);
    }

    // One in three communes differs a lot: that is the ordinary spread of this group, and no alarm.
    [Fact]
    public void WideSpread_OfAGroup_WidensTheLimits()
    {
        var random = new Random(20261126);
        var narrow = FunnelTest.Outside(Ordinary(random, 95, 0.5, 0.0005), Settings);
        var wide = FunnelTest.Outside(Ordinary(random, 95, 0.5, 0.1), Settings);

        Assert.InRange(narrow.Count, 0, 1);
        Assert.InRange(wide.Count, 0, 1);
    }

    [Fact]
    public void FewUnits_InAProvince_AreHeldAgainstTheNation()
    {
        var random = new Random(20261127);
        List<FunnelCell> cells = [.. Ordinary(random, 60, 0.9, 0.002), .. Enumerable.Repeat(new FunnelCell("01", 100, 400), 2)];

        // Two true alarms allow a false one beside them at a false discovery rate of 5 %, seldom more.
        var found = FunnelTest.Outside(cells, Settings).Select(outlier => outlier.Index).ToArray();
        Assert.Equal([60, 61], found.Where(index => index >= 60));
        Assert.InRange(found.Length, 2, 3);
        Assert.Empty(FunnelTest.Outside([.. cells.TakeLast(2)], Settings));
    }

    // Every school has sanitation but one of eight: rare, but not impossible.
    [Fact]
    public void OneMissing_WhereAllOthersAreFull_IsNoImpossibleCount()
    {
        List<FunnelCell> cells = [.. Enumerable.Repeat(new FunnelCell("75", 8, 8), 94), new FunnelCell("75", 7, 8)];

        Assert.Empty(FunnelTest.Outside(cells, Settings));
    }

    // A beta share by two gamma variables (Marsaglia and Tsang 2000), then tries one by one.
    private static List<FunnelCell> Ordinary(Random random, int units, double share, double correlation)
    {
        var size = (1 - correlation) / correlation;
        var cells = new List<FunnelCell>(units);
        for (var unit = 0; unit < units; unit++)
        {
            var total = random.Next(20, 1500);
            var (x, y) = (Gamma(random, share * size), Gamma(random, (1 - share) * size));
            var own = x / (x + y);
            var count = 0;
            for (var child = 0; child < total; child++)
            {
                if (random.NextDouble() < own)
                    count++;
            }

            cells.Add(new FunnelCell("75", count, total));
        }

        return cells;
    }

    private static double Gamma(Random random, double shape)
    {
        if (shape < 1)
            return Gamma(random, shape + 1) * Math.Pow(random.NextDouble(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var cube = Math.Pow(1 + (c * normal), 3);
            if (cube > 0 && Math.Log(1 - random.NextDouble()) < (0.5 * normal * normal) + d - (d * cube) + (d * Math.Log(cube)))
                return d * cube;
        }
    }
}
