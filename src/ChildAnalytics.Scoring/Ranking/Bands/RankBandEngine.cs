using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Ranking.Confidence;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Ranking.Bands;

/// <summary>Ranks with their uncertainty under one rule set: from chance in small counts, sampling error, missing facts and unknown points together.</summary>
/// <remarks>
/// Chance is drawn (<see cref="TotalNoise"/>), what is missing is a range: one commune is above another only where its fewest points exceed the other's most by more than chance
/// explains. Sets after Mogstad and others with step-down: simultaneous within a province, marginal for the country.
/// </remarks>
public sealed class RankBandEngine(LegalSettings settings, decimal totalPoints, int draws, int seed)
{
    /// <summary>Most of the points that may be open before a commune is not ranked at all.</summary>
    /// <remarks>A proposal, not law: composite indices keep a total only where 80 % of its weight is at hand (OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 3 on missing data).</remarks>
    public const double MostOpen = 0.20;

    /// <summary>Probability that the sets of one statement hold.</summary>
    public const double Coverage = 0.95;

    /// <summary>The band of each sheet of a round, in the order given.</summary>
    /// <param name="sheets">Sheets of one rule set and round, of every rated commune.</param>
    /// <param name="provinces">Province of each sheet, same order.</param>
    /// <param name="before">Sheets of the round before under the same rule set, in any order; empty where there is none.</param>
    /// <remarks>Cost: draws times communes squared, for the country.</remarks>
    public IReadOnlyList<RankBand> Of(IReadOnlyList<ScoreSheet> sheets, IReadOnlyList<string> provinces, IReadOnlyList<ScoreSheet> before)
    {
        var ranked = Enumerable.Range(0, sheets.Count).Where(unit => OpenShare(sheets[unit]) <= MostOpen).ToArray();
        var totals = Draw([.. ranked.Select(unit => sheets[unit])]);
        var nation = Marginal(totals, Coverage);
        var bands = sheets.Select(sheet => new RankBand(OpenShare(sheet), null, null, null, 0, null, ranked.Length, null)).ToArray();
        var earlier = before.Where(sheet => OpenShare(sheet) <= MostOpen).ToDictionary(sheet => sheet.CommuneId);
        foreach (var province in Enumerable.Range(0, ranked.Length).GroupBy(index => provinces[ranked[index]], StringComparer.Ordinal))
        {
            int[] members = [.. province];
            var own = Array.ConvertAll(members, index => totals[index]);
            var sets = Simultaneous(own);
            var movements = Movements(own, [.. members.Select(index => earlier.GetValueOrDefault(sheets[ranked[index]].CommuneId))]);
            for (var place = 0; place < members.Length; place++)
            {
                var unit = ranked[members[place]];
                var (rank, sharing) = PlaceOf(own, place);
                bands[unit] = bands[unit] with
                {
                    Place = rank, Sharing = sharing, InProvince = sets[place], ProvinceUnits = members.Length, InNation = nation[members[place]], Movement = movements[place],
                };
            }

            for (var unit = 0; unit < sheets.Count; unit++)
            {
                if (provinces[unit] == province.Key)
                    bands[unit] = bands[unit] with { ProvinceUnits = members.Length };
            }
        }

        return bands;
    }

    /// <summary>Share of the points that is open, 0 to 1.</summary>
    public double OpenShare(ScoreSheet sheet) => (double)((sheet.Total.Max - sheet.Total.Min) / totalPoints);

    private TotalNoise[] Draw(ScoreSheet[] sheets)
    {
        var totals = new TotalNoise[sheets.Length];
        Parallel.For(0, sheets.Length, unit => totals[unit] = TotalNoise.Of(sheets[unit], settings, draws, seed));
        return totals;
    }

    private static (int? Place, int? Sharing) PlaceOf(TotalNoise[] totals, int unit)
    {
        var own = totals[unit];
        return own.Low == own.High
            ? (1 + totals.Count(other => other.Low > own.High), totals.Count(other => other.Low == own.Low && other.High == own.High))
            : (null, null);
    }

    // Both rounds are ranked over the communes that both of them rank, or a place would move because others came and went.
    private Standing?[] Movements(TotalNoise[] now, ScoreSheet?[] before)
    {
        int[] both = [.. Enumerable.Range(0, now.Length).Where(unit => before[unit] is not null)];
        var movements = new Standing?[now.Length];
        if (both.Length < 2)
            return movements;
        var coverage = RankMovement.CoverageOfEach(Coverage);
        var after = Marginal(Array.ConvertAll(both, unit => now[unit]), coverage);
        var earlier = Marginal(Draw(Array.ConvertAll(both, unit => before[unit]!)), coverage);
        for (var index = 0; index < both.Length; index++)
            movements[both[index]] = RankMovement.Between(earlier[index], after[index]);
        return movements;
    }

    private static RankInterval[] Marginal(TotalNoise[] totals, double coverage) =>
        MarginalRankSets.Of(Lows(totals), Highs(totals), Noise(totals), coverage);

    private static IReadOnlyList<RankInterval> Simultaneous(TotalNoise[] totals) =>
        SimultaneousRankSets.Of(Lows(totals), Highs(totals), Noise(totals), Coverage).Intervals;

    private static double[] Lows(TotalNoise[] totals) => Array.ConvertAll(totals, total => total.Low);

    private static double[] Highs(TotalNoise[] totals) => Array.ConvertAll(totals, total => total.High);

    private static ScoreNoise Noise(TotalNoise[] totals) => ScoreNoise.FromErrors(Array.ConvertAll(totals, total => total.Errors));
}
