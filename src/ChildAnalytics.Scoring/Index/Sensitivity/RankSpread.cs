using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>Where a unit ranks when choices change. A spread over choices, not a confidence set: show it apart from <see cref="Ranking.Confidence.RankInterval"/>.</summary>
/// <param name="Nominal">Rank of the nominal run; 0 where the unit has no score, and then nothing else is known.</param>
/// <param name="Mean">Mean rank over the draws in which the unit has a score; NaN where it has none.</param>
/// <param name="Deviation">Standard deviation of the rank; NaN with fewer than two draws.</param>
/// <param name="Median">Median rank.</param>
/// <param name="Low">5th percentile of the rank.</param>
/// <param name="High">95th percentile of the rank.</param>
/// <param name="TopTenth">Share of draws in which the unit is among the best tenth of ranked units, 0 to 1.</param>
/// <param name="BottomTenth">Share of draws in which it is among the worst tenth, 0 to 1.</param>
public sealed record RankSpread(int Nominal, double Mean, double Deviation, double Median, double Low, double High, double TopTenth, double BottomTenth)
{
    private const double LowShare = 0.05;
    private const double HighShare = 0.95;
    private const double Tenth = 0.10;

    // Ranks of one unit over all draws; 0 marks a draw without score. Ranked: how many units had a score in that draw.
    internal static RankSpread Of(int nominal, int[] ranks, int[] ranked)
    {
        var known = new double[ranks.Length];
        int count = 0, top = 0, bottom = 0;
        double sum = 0;
        for (var draw = 0; draw < ranks.Length; draw++)
        {
            if (ranks[draw] == 0)
                continue;
            known[count++] = ranks[draw];
            sum += ranks[draw];
            top += ranks[draw] <= Tenth * ranked[draw] ? 1 : 0;
            bottom += ranks[draw] > (1 - Tenth) * ranked[draw] ? 1 : 0;
        }

        if (nominal == 0 || count == 0)
            return new RankSpread(nominal, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        var sorted = known.AsSpan(0, count);
        sorted.Sort();
        var (mean, squares) = (sum / count, 0.0);
        foreach (var rank in sorted)
            squares += (rank - mean) * (rank - mean);
        return new RankSpread(
            nominal,
            mean,
            count > 1 ? Math.Sqrt(squares / (count - 1)) : double.NaN,
            Quantiles.Interpolated(sorted, 0.5),
            Quantiles.Interpolated(sorted, LowShare),
            Quantiles.Interpolated(sorted, HighShare),
            (double)top / count,
            (double)bottom / count);
    }
}
