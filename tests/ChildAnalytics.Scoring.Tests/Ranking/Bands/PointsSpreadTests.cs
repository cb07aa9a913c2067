using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Ranking.Bands;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Tests.Ranking.Bands;

/// <summary>How chance in a count moves the points of an item.</summary>
public sealed class PointsSpreadTests
{
    // R 4.4: pbinom(5, 10, 0.5) = 638/1024; pbinom(4, 20, 0.3); 0.999^1000.
    [Theory]
    [InlineData(5, 10, 0.5, 0.623046875)]
    [InlineData(4, 20, 0.3, 0.237507788)]
    [InlineData(0, 1000, 0.001, 0.367695425)]
    [InlineData(-1, 10, 0.5, 0)]
    [InlineData(10, 10, 0.5, 1)]
    public void Binomial_EqualsTheTabulatedChance(double cases, double trials, double probability, double expected) =>
        Assert.Equal(expected, BinomialDistribution.AtMost(cases, trials, probability), 1e-8);

    [Fact]
    public void Binomial_OfManyTrials_EqualsTheSumOfItsTerms()
    {
        const int trials = 400;
        const double probability = 0.97;
        var sum = 0.0;
        for (var cases = 0; cases <= 380; cases++)
            sum += Math.Exp(LogGamma.Choose(trials, cases) + (cases * Math.Log(probability)) + ((trials - cases) * Math.Log(1 - probability)));
        Assert.Equal(sum, BinomialDistribution.AtMost(380, trials, probability), 10);
    }

    // 48 of 50 is 96 %, the step 95 % lies at 47.5: counts 48, 49 and 50 give 50 points. Redrawn with (48 + 0.5)/(50 + 1).
    [Fact]
    public void BandedItem_GivesEachPointsWithTheChanceOfItsCounts()
    {
        var spread = SpreadOf(48, 50)!;

        var p = 48.5 / 51;
        var chance = (1225 * Math.Pow(p, 48) * Math.Pow(1 - p, 2)) + (50 * Math.Pow(p, 49) * (1 - p)) + Math.Pow(p, 50);
        const int places = 100_000;
        var share = Enumerable.Range(0, places).Count(place => spread.At((place + 0.5) / places) == 50) / (double)places;
        Assert.Equal(50, spread.Observed);
        Assert.Equal(chance, share, 4);
    }

    [Theory]
    [InlineData(4900, 5000)]
    [InlineData(2000, 5000)]
    public void Item_FarFromItsSteps_HasNoSpread(int cases, int all) => Assert.Null(SpreadOf(cases, all));

    [Fact]
    public void AllOfFew_MayMissOneNextTime()
    {
        var rules = Law.RuleSet(10, true, Law.Criterion("T", Law.Bands("M", 10, true, (Comparator.Ge, 100, 10))));
        var line = Sheet(rules, Fact.OfFraction(20, 20)).Lines[1];

        var spread = PointsSpread.Of(line, new LegalSettings())!;

        Assert.Equal((0, 10), (spread.At(0), spread.At(0.999)));
    }

    private static PointsSpread? SpreadOf(int cases, int all)
    {
        var rules = Law.RuleSet(50, true, Law.Criterion("T", Law.Bands("M", 50, true, (Comparator.Ge, 95, 50))));
        return PointsSpread.Of(Sheet(rules, Fact.OfFraction(cases, all)).Lines[1], new LegalSettings());
    }

    private static Scoring.Aggregation.ScoreSheet Sheet(Domain.Law.RuleSet rules, Fact fact) =>
        RatingEngine.Rate(rules, Law.MeasuresOf(rules), new LegalSettings(), "2025", [Law.Commune(Law.PlainCommune, ("M", fact))])[0];
}
