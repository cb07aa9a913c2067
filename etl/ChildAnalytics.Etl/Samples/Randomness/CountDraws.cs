namespace ChildAnalytics.Etl.Samples.Randomness;

/// <summary>Counts drawn from a <see cref="SplitMix64"/> stream.</summary>
internal static class CountDraws
{
    // Below this mean the exact inversion is cheap; above it the normal approximation is good enough for made-up figures.
    private const double InversionMean = 30;

    /// <summary>How many of <paramref name="trials"/> succeed with chance <paramref name="chance"/> (0 to 1).</summary>
    public static int Binomial(ref SplitMix64 stream, int trials, double chance)
    {
        if (trials <= 0 || chance <= 0)
            return 0;
        if (chance >= 1)
            return trials;
        if (chance > 0.5)
            return trials - Binomial(ref stream, trials, 1 - chance);
        var mean = trials * chance;
        if (mean > InversionMean)
        {
            var draw = Math.Round(mean + (Math.Sqrt(mean * (1 - chance)) * stream.Normal()));
            return (int)Math.Clamp(draw, 0, trials);
        }

        var odds = chance / (1 - chance);
        var probability = Math.Pow(1 - chance, trials);
        var left = stream.Uniform();
        var count = 0;
        while (left > probability && count < trials)
        {
            left -= probability;
            count++;
            probability *= odds * (trials - count + 1) / count;
        }

        return count;
    }

    /// <summary>How many of <paramref name="places"/> lasting things have what is asked: each keeps its own hurdle, so the count moves only when <paramref name="chance"/> does.</summary>
    public static int Lasting(ref SplitMix64 stream, int places, double chance)
    {
        var count = 0;
        for (var i = 0; i < places; i++)
        {
            if (stream.Uniform() < chance)
                count++;
        }

        return count;
    }
}
