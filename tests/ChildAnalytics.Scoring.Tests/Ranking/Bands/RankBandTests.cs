using System.Globalization;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Ranking.Bands;
using ChildAnalytics.Scoring.Ranking.Confidence;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Tests.Ranking.Bands;

/// <summary>Bands of ranks over a rule of steps, on communes whose true shares are known.</summary>
public sealed class RankBandTests
{
    private const int Items = 10;
    private const int Draws = 500;
    private const string Province = "01";

    private static readonly LegalSettings Settings = new();

    private static readonly RuleSet Rules = Law.RuleSet(
        1000,
        true,
        [.. Enumerable.Range(0, Items).Select(item => Law.Criterion($"T{item}", Law.Bands($"M{item}", 100, true, (Comparator.Ge, 98, 100), (Comparator.Ge, 95, 80), (Comparator.Ge, 90, 50), (Comparator.Ge, 80, 20))))]);

    // Nothing changes but chance: of all communes of all tables at most 5 % may get an arrow.
    [Theory]
    [InlineData(60)]
    [InlineData(400)]
    public void TwoRounds_WithoutChange_DrawArrowsForAtMostFivePercent(int children)
    {
        var (arrows, communes) = (0, 0);
        for (var table = 0; table < 12; table++)
        {
            var truth = Truth(30, table);
            var bands = Bands(Sheets(truth, children, "2025", table * 2), Sheets(truth, children, "2024", (table * 2) + 1));
            arrows += bands.Count(band => band.Movement is Standing.ClearlyHigher or Standing.ClearlyLower);
            communes += bands.Count(band => band.Movement is not null);
        }

        Assert.Equal(12 * 30, communes);
        Assert.True(arrows <= 0.05 * communes, $"{arrows} of {communes}");
    }

    // All bands of a table must hold the places by the true points; 95 % of tables, less what 40 tables leave to chance (three standard errors: 10 points).
    [Fact]
    public void Bands_OfWholeTables_HoldTheTruePlaces()
    {
        const int tables = 40;
        var held = 0;
        for (var table = 0; table < tables; table++)
        {
            var truth = Truth(20, table);
            var bands = Bands(Sheets(truth, 200, "2025", table), []);
            var totals = truth.Select(shares => shares.Sum(PointsOf)).ToArray();
            // Equal true points may stand in any order: the band need only reach one of the places they share.
            held += Enumerable.Range(0, totals.Length).All(unit =>
                bands[unit].InProvince!.Value.Best <= totals.Count(other => other >= totals[unit]) && bands[unit].InProvince!.Value.Worst > totals.Count(other => other > totals[unit])) ? 1 : 0;
        }

        Assert.True(held >= (0.95 - 0.10) * tables, $"{held} of {tables}");
    }

    [Fact]
    public void ACommune_ThatTrulyFell_GetsAnArrow()
    {
        var before = Truth(30, 3);
        before[0] = [.. Enumerable.Repeat(0.999, Items)];
        var after = before.ToArray();
        after[0] = [.. Enumerable.Repeat(0.60, Items)];

        var bands = Bands(Sheets(after, 1000, "2025", 1), Sheets(before, 1000, "2024", 2));

        Assert.Equal(Standing.ClearlyLower, bands[0].Movement);
    }

    [Fact]
    public void EqualTotals_ShareAPlace()
    {
        var sheets = Rate([Reported("00001", 0.99, 500), Reported("00002", 0.99, 500), Reported("00003", 0.5, 500)], "2025");

        var bands = Bands(sheets, []);

        Assert.Equal([(1, 2), (1, 2), (3, 1)], bands.Select(band => (band.Place!.Value, band.Sharing!.Value)));
        Assert.Equal((new RankInterval(1, 2), new RankInterval(1, 2), new RankInterval(3, 3)), (bands[0].InProvince!.Value, bands[1].InProvince!.Value, bands[2].InProvince!.Value));
    }

    // Two of ten items missing leave 20 % open, three leave 30 %.
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void ACommune_WithTooMuchMissing_HasNoPlace(int missing, bool isRanked)
    {
        var partly = Reported("00001", 0.99, 500);
        partly = partly with { Facts = partly.Facts.Skip(missing).ToDictionary(StringComparer.Ordinal) };

        var bands = Bands(Rate([partly, Reported("00002", 0.99, 500), Reported("00003", 0.5, 500)], "2025"), []);

        Assert.Equal(isRanked, bands[0].IsRanked);
        Assert.Null(bands[0].Place);
        Assert.Equal(isRanked ? 3 : 2, bands[1].ProvinceUnits);
    }

    // Fewest 800, most 1,000 points: nobody knows whether above or below a commune with 900.
    [Fact]
    public void MissingFacts_WidenTheBandOfEveryoneTheyMayTouch()
    {
        var partly = Reported("00001", 0.99, 100_000);
        partly = partly with { Facts = partly.Facts.Skip(2).ToDictionary(StringComparer.Ordinal) };
        var sure = Reported("00002", 0.99, 100_000);
        sure = sure with { Facts = sure.Facts.ToDictionary(fact => fact.Key, fact => fact.Key is "M0" ? Fact.OfFraction(10, 100_000) : fact.Value, StringComparer.Ordinal) };

        var bands = Bands(Rate([partly, sure], "2025"), []);

        Assert.Equal((new RankInterval(1, 2), new RankInterval(1, 2)), (bands[0].InProvince!.Value, bands[1].InProvince!.Value));
    }

    [Fact]
    public void Communes_Permuted_KeepTheirBands()
    {
        var sheets = Sheets(Truth(12, 5), 150, "2025", 5);

        var bands = Bands(sheets, []);
        var reversed = Bands([.. sheets.Reverse()], []);

        Assert.Equal(bands, reversed.Reverse());
    }

    [Fact]
    public void NationalBand_IsNarrowerThanOneThatHoldsForAll()
    {
        var bands = Bands(Sheets(Truth(25, 6), 150, "2025", 6), []);

        Assert.All(bands, band => Assert.True(band.InNation!.Value.Width <= band.InProvince!.Value.Width));
        Assert.Contains(bands, band => band.InNation!.Value.Width < band.InProvince!.Value.Width);
    }

    private static IReadOnlyList<RankBand> Bands(IReadOnlyList<ScoreSheet> sheets, IReadOnlyList<ScoreSheet> before) =>
        new RankBandEngine(Settings, Rules.TotalPoints, Draws, 1).Of(sheets, [.. sheets.Select(_ => Province)], before);

    // Shares between 85 % and 99.5 %, so that many lie near a step.
    private static double[][] Truth(int communes, int seed)
    {
        var random = new RandomStream(seed, 77);
        return [.. Enumerable.Range(0, communes).Select(_ => Enumerable.Range(0, Items).Select(_ => 0.85 + (0.145 * random.Uniform())).ToArray())];
    }

    private static double PointsOf(double share) => share >= 0.98 ? 100 : share >= 0.95 ? 80 : share >= 0.90 ? 50 : share >= 0.80 ? 20 : 0;

    private static IReadOnlyList<ScoreSheet> Sheets(double[][] truth, int children, string round, int seed)
    {
        var random = new RandomStream(seed, 99);
        return Rate(
            [.. truth.Select((shares, unit) => Law.Commune(
                unit.ToString("00000", CultureInfo.InvariantCulture),
                Law.PlainCommune,
                [.. shares.Select((share, item) => ($"M{item}", Fact.OfFraction(Enumerable.Range(0, children).Count(_ => random.Uniform() < share), children)))]))],
            round);
    }

    private static CommuneRecord Reported(string code, double share, int children) => Law.Commune(
        code, Law.PlainCommune, [.. Enumerable.Range(0, Items).Select(item => ($"M{item}", Fact.OfFraction((decimal)(share * children), children)))]);

    private static IReadOnlyList<ScoreSheet> Rate(IReadOnlyList<CommuneRecord> communes, string round) =>
        RatingEngine.Rate(Rules, Law.MeasuresOf(Rules), Settings, round, communes);
}
