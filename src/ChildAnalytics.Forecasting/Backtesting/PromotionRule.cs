namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>Decides whether a method may replace the last value as the point forecast of a measure.</summary>
/// <remarks>
/// Source: forecasting specification, section 6.5; the two bounds are proposed, not proven. Significance is judged by drawing
/// origin years, never series: one common shock moves all series of a year.
/// </remarks>
public static class PromotionRule
{
    private const double SmallestGain = 0.02;

    /// <summary>Verdict on one method against the last value.</summary>
    /// <param name="report">Back-test that holds both.</param>
    /// <param name="candidate">Name of the method.</param>
    /// <param name="incumbent">Name of what it would replace.</param>
    public static PromotionVerdict Judge(BacktestReport report, string candidate, string incumbent = "naive")
    {
        var pairs = ByOrigin(report, candidate, incumbent);
        var wins = pairs.Count(pair => pair.Candidate < pair.Incumbent);
        var gain = Gain(pairs);
        // Whole numbers, so that exactly two thirds count.
        return new PromotionVerdict(gain, wins, pairs.Length, gain >= SmallestGain && 3 * wins >= 2 * pairs.Length);
    }

    /// <summary>Central 90 % of the gain when origin years are drawn again and again.</summary>
    /// <param name="report">Back-test that holds both.</param>
    /// <param name="candidate">Name of the method.</param>
    /// <param name="incumbent">Name of what it would replace.</param>
    /// <param name="draws">Number of draws, 100 or more.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static (double Low, double High) GainInterval(BacktestReport report, string candidate, string incumbent, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 100);
        var pairs = ByOrigin(report, candidate, incumbent);
        var random = new Random(seed);
        var drawn = new OriginPair[pairs.Length];
        var gains = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var year = 0; year < drawn.Length; year++)
                drawn[year] = pairs[random.Next(pairs.Length)];
            gains[draw] = Gain(drawn);
        }

        return (Models.Pooled.Selection.QuantileInPlace(gains, 0.05), Models.Pooled.Selection.QuantileInPlace(gains, 0.95));
    }

    private static double Gain(OriginPair[] pairs) =>
        1 - (pairs.Sum(pair => pair.Candidate * pair.Cells) / pairs.Sum(pair => pair.Incumbent * pair.Cells));

    private static OriginPair[] ByOrigin(BacktestReport report, string candidate, string incumbent)
    {
        var other = report.Of(incumbent).GroupBy(cell => cell.Origin).ToDictionary(group => group.Key, group => group.Average(cell => cell.MeanAbsoluteError));
        return [.. report.Of(candidate)
            .GroupBy(cell => cell.Origin)
            .Select(group => new OriginPair(group.Average(cell => cell.MeanAbsoluteError), other[group.Key], group.Count()))];
    }

    private readonly record struct OriginPair(double Candidate, double Incumbent, int Cells);
}

/// <summary>Verdict of <see cref="PromotionRule"/>.</summary>
/// <param name="Gain">Share by which the mean absolute error is lower; below 0 where it is higher.</param>
/// <param name="OriginsWon">Origin years with the lower error.</param>
/// <param name="Origins">Origin years tested.</param>
/// <param name="IsPromoted">Whether the method may replace the incumbent.</param>
public readonly record struct PromotionVerdict(double Gain, int OriginsWon, int Origins, bool IsPromoted);
