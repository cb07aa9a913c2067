using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>Where the share of a whole population lies, as far as a simple random sample can tell.</summary>
/// <remarks>
/// Source: Wilson, Probable inference, the law of succession, and statistical inference, JASA 22(158), 1927, p. 209-212: the score interval. It stays within 0 to 1 and
/// keeps its coverage in small samples and near the ends, where villages answer "all satisfied". Drawn without regard to how large a part of the population was asked: on the wide side.
/// </remarks>
public static class SamplingInterval
{
    private const int OutwardDecimals = 6;

    /// <summary>Lowest and highest share, 0 to 1, rounded outward to six decimals; always holds <c>positive / asked</c>.</summary>
    /// <param name="positive">Answers that count, 0 to <paramref name="asked"/>.</param>
    /// <param name="asked">Persons asked, above 0.</param>
    /// <param name="reach">Standard deviations to either side, from <see cref="Reach"/>.</param>
    public static (decimal Low, decimal High) Of(decimal positive, decimal asked, double reach)
    {
        var (share, n) = ((double)(positive / asked), (double)asked);
        var spread = reach * reach / n;
        var centre = (share + (spread / 2)) / (1 + spread);
        var half = reach / (1 + spread) * Math.Sqrt((share * (1 - share) / n) + (spread / (4 * n)));
        var exact = positive / asked;
        return (
            Math.Min(exact, Math.Max(0, Outward(centre - half, MidpointRounding.ToNegativeInfinity))),
            Math.Max(exact, Math.Min(1, Outward(centre + half, MidpointRounding.ToPositiveInfinity))));
    }

    /// <summary>Standard deviations that a two-sided interval of a coverage reaches to either side: 1.96 for 0.95.</summary>
    /// <param name="coverage">Above 0, below 1.</param>
    public static double Reach(double coverage)
    {
        var (low, high) = (0.0, 8.0);
        // Halving 60 times leaves less than the distance of two neighbouring doubles.
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (StandardNormal.Below(middle) < (1 + coverage) / 2)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private static decimal Outward(double share, MidpointRounding rounding) => Math.Round((decimal)share, OutwardDecimals, rounding);
}
