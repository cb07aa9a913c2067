namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Shares scale and slope between the series of a group.</summary>
/// <remarks>Source: forecasting specification, sections 3.2 and 3.6; Smyth 2004, "Linear models and empirical Bayes methods", section 6.</remarks>
internal static class VariancePooling
{
    /// <summary>Prior degrees of freedom of the reference configuration, and the least that is ever used.</summary>
    public const double SmallestPrior = 4;

    private const double LargestPrior = 30;
    private const double SmallestVariance = 1e-6;
    private const double SmallestVarianceForPrior = 1e-4;

    /// <summary>Variance of a yearly step of one series, pulled towards the base of its group.</summary>
    public static double Pooled(double stepVariance, int degreesOfFreedom, double groupBase, double prior) => degreesOfFreedom < 1
        ? Math.Max(SmallestVariance, groupBase)
        : Math.Max(SmallestVariance, ((prior * groupBase) + (degreesOfFreedom * stepVariance)) / (prior + degreesOfFreedom));

    /// <summary>Statistics of the series listed in <paramref name="members"/>.</summary>
    /// <param name="members">Series of the group; those not pooled are skipped.</param>
    /// <param name="features">Features at the origin.</param>
    /// <param name="settings">Share trimmed.</param>
    /// <param name="prior">Prior degrees of freedom, 4 to 30.</param>
    /// <param name="buffer">At least twice as long as <paramref name="members"/>; overwritten.</param>
    public static GroupStatistics Statistics(
        ReadOnlySpan<int> members, SeriesFeatures features, PooledSettings settings, double prior, Span<double> buffer)
    {
        var groupBase = Base(members, features);
        var slopes = buffer[..members.Length];
        var scales = buffer.Slice(members.Length, members.Length);
        var count = 0;
        var errors = 0.0;
        foreach (var series in members)
        {
            if (!features.IsPooled(series))
                continue;
            var variance = Pooled(features.StepVariance[series], features.DegreesOfFreedom(series), groupBase, prior);
            slopes[count] = features.Slope[series];
            scales[count++] = Math.Sqrt(variance);
            errors += variance / features.Span[series];
        }

        if (count == 0)
            return new GroupStatistics(0, double.NaN, 0, 0, 0, double.NaN);
        slopes = slopes[..count];
        slopes.Sort();
        var mean = Mean(slopes);
        var squares = 0.0;
        foreach (var slope in slopes)
            squares += (slope - mean) * (slope - mean);
        var trimmed = (int)Math.Floor(settings.TrimmedShare * count);
        return new GroupStatistics(
            count,
            groupBase,
            Mean(slopes[trimmed..(count - trimmed)]),
            count == 1 ? 0 : squares / (count - 1),
            errors / count,
            Selection.QuantileInPlace(scales[..count], 0.5));
    }

    /// <summary>Prior degrees of freedom from the spread of the log variances within groups, 4 to 30.</summary>
    public static double Prior(GroupIndex groups, SeriesFeatures features)
    {
        var count = 0;
        double squares = 0, expected = 0;
        for (var group = 0; group < groups.Count; group++)
        {
            var members = groups.Members(group);
            double sum = 0, sumSquares = 0;
            var inGroup = 0;
            foreach (var series in members)
            {
                var degrees = features.DegreesOfFreedom(series);
                if (degrees < 2 || !features.IsPooled(series))
                    continue;
                var error = LogVariance(features.StepVariance[series], degrees, SmallestVarianceForPrior);
                sum += error;
                sumSquares += error * error;
                expected += GammaTable.Trigamma(degrees);
                inGroup++;
            }

            if (inGroup > 0)
                squares += Math.Max(0, sumSquares - (sum * sum / inGroup));
            count += inGroup;
        }

        if (count < 2)
            return SmallestPrior;
        var excess = (squares / (count - 1)) - (expected / count);
        return excess <= Polygamma.Trigamma(LargestPrior / 2) ? LargestPrior : InverseTrigamma(excess);
    }

    private static double Base(ReadOnlySpan<int> members, SeriesFeatures features)
    {
        double logs = 0, squares = 0;
        int withVariance = 0, withSlope = 0;
        foreach (var series in members)
        {
            if (!features.IsPooled(series))
                continue;
            var degrees = features.DegreesOfFreedom(series);
            if (degrees >= 1)
            {
                logs += LogVariance(features.StepVariance[series], degrees, SmallestVariance);
                withVariance++;
            }
            else
            {
                squares += features.Slope[series] * features.Slope[series] * features.Span[series];
                withSlope++;
            }
        }

        if (withVariance > 0)
            return Math.Exp(logs / withVariance);
        return withSlope > 0 ? squares / withSlope : double.NaN;
    }

    private static double LogVariance(double variance, int degrees, double smallest) =>
        Math.Log(Math.Max(variance, smallest)) + GammaTable.LogBias(degrees);

    // Bisection on half the degrees of freedom: trigamma falls monotonically.
    private static double InverseTrigamma(double wanted)
    {
        double low = SmallestPrior, high = LargestPrior;
        if (wanted >= Polygamma.Trigamma(low / 2))
            return low;
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (Polygamma.Trigamma(middle / 2) > wanted)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
