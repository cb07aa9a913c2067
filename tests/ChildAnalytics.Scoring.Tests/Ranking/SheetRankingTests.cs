using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Ranking;

namespace ChildAnalytics.Scoring.Tests.Ranking;

public sealed class SheetRankingTests
{
    // Points equal the percentage, so that a fact names its total.
    private static readonly RuleSet PointPerPercent = Law.RuleSet(
        100, true, Law.Criterion("T", Law.Bands("T", 100, true, [.. Enumerable.Range(0, 100).Select(step => (Comparator.Ge, 100m - step, 100m - step))])));

    [Fact]
    public void Rank_EqualTotals_ShareTheirPlace() =>
        Assert.Equal([1, 2, 2, 4], Rank(Exact(90), Exact(80), Exact(80), Exact(70)).Select(place => place.Rank!.Value));

    [Fact]
    public void Rank_OpenTotal_HasNoPlaceButBounds()
    {
        // 90 exact; 60 to 95 open; 80 exact; nothing known (0 to 100); 50 exact.
        var places = Rank(Exact(90), Fact.OfInterval(60, 95), Exact(80), null, Exact(50));
        Assert.Equal([1, null, 2, null, 4], places.Select(place => place.Rank));
        Assert.Equal([(1, 3), (1, 4), (2, 4), (1, 5), (4, 5)], places.Select(place => (place.RankLo, place.RankHi)));
        Assert.All(places, place => Assert.Equal(5, place.RankedUnits));
    }

    [Fact]
    public void Rank_EightExactTotals_FourBandsOfTwo() =>
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4], Rank([.. Enumerable.Range(0, 8).Select(step => Exact(90 - step))]).Select(place => place.Band!.Value));

    [Fact]
    public void Rank_PlaceOpenAcrossQuarters_HasNoBand() =>
        Assert.Null(Rank(Exact(90), Exact(80), Exact(70), null)[3].Band);

    [Fact]
    public void Rank_SingleSheet_IsFirst() => Assert.Equal((1, 1), (Rank(Exact(3))[0].Rank, Rank(Exact(3))[0].Band));

    [Fact]
    public void Rank_Nothing_IsEmpty() => Assert.Empty(SheetRanking.Rank([]));

    [Fact]
    public void Rank_ConfirmedBesideIllustrative_IsRefused()
    {
        var confirmed = Law.KnownPartOfDecision06();
        var other = RatingEngine.Rate(confirmed, Law.MeasuresOf(confirmed), new(), "2025", [Law.Commune(Law.PlainCommune)]);
        Assert.Throws<ArgumentException>(() => SheetRanking.Rank([.. Sheets(Exact(90)), .. other]));
    }

    private static Fact Exact(int percent) => Fact.OfFraction(percent, 100);

    private static IReadOnlyList<RankedSheet> Rank(params Fact?[] facts) => SheetRanking.Rank(Sheets(facts));

    private static IReadOnlyList<ScoreSheet> Sheets(params Fact?[] facts) => RatingEngine.Rate(
        PointPerPercent,
        Law.MeasuresOf(PointPerPercent),
        new(),
        "2025",
        [.. facts.Select((fact, index) => fact is null ? Law.Commune($"{index:00000}", Law.PlainCommune) : Law.Commune($"{index:00000}", Law.PlainCommune, ("T", fact)))]);
}
