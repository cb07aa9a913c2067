namespace ChildAnalytics.Forecasting.Models.Pooled.History;

/// <summary>Half-yearly panels: to years where short, else the difference between halves per group on the link scale.</summary>
/// <remarks>Source: forecasting specification, section 4, half-years; proposed, not proven. Period index 0 is a first half, 1 a second half, and so on.</remarks>
public static class HalfYears
{
    /// <summary>Fewest half-years behind the forecast of half-years.</summary>
    public const int Fewest = 6;

    /// <summary>Yearly values of a half-yearly panel; NaN in years where what the rule needs is missing.</summary>
    /// <param name="halves">Period-major, an even number of periods, starting with a first half.</param>
    /// <param name="seriesCount">Number of series.</param>
    /// <param name="rule">Last half or mean.</param>
    /// <exception cref="ArgumentException">The periods do not make whole years.</exception>
    public static double[] ToYears(double[] halves, int seriesCount, HalfYearRule rule)
    {
        if (halves.Length % (2 * seriesCount) != 0)
            throw new ArgumentException($"Expected whole years of {seriesCount} series, found {halves.Length} values.", nameof(halves));
        var years = new double[halves.Length / 2];
        for (var cell = 0; cell < years.Length; cell++)
        {
            var (year, series) = Math.DivRem(cell, seriesCount);
            var first = halves[(2 * year * seriesCount) + series];
            var second = halves[(((2 * year) + 1) * seriesCount) + series];
            years[cell] = rule == HalfYearRule.Last ? second : (first + second) / 2;
        }

        return years;
    }

    /// <summary>Half of what first halves lie above their neighbours, by group: taken off first halves and added to second ones it removes the season.</summary>
    /// <param name="linked">Period-major values on the link scale; NaN is missing.</param>
    /// <param name="groups">Group number of each series, from 0.</param>
    /// <param name="origin">Last period index that is read.</param>
    public static double[] SeasonByGroup(double[] linked, int[] groups, int origin)
    {
        var sums = new double[groups.Max() + 1];
        var counts = new int[sums.Length];
        for (var period = 2; period < origin; period += 2)
        {
            for (var series = 0; series < groups.Length; series++)
            {
                var before = linked[((period - 1) * groups.Length) + series];
                var after = linked[((period + 1) * groups.Length) + series];
                var excess = linked[(period * groups.Length) + series] - ((before + after) / 2);
                if (double.IsNaN(excess))
                    continue;
                sums[groups[series]] += excess;
                counts[groups[series]]++;
            }
        }

        for (var group = 0; group < sums.Length; group++)
            sums[group] = counts[group] == 0 ? 0 : sums[group] / counts[group] / 2;
        return sums;
    }

    /// <summary>What the season adds to a period: the group's figure in first halves, its negative in second ones.</summary>
    /// <param name="season">Figure of the group from <see cref="SeasonByGroup"/>.</param>
    /// <param name="period">Period index, even for first halves.</param>
    public static double Effect(double season, int period) => period % 2 == 0 ? season : -season;
}
