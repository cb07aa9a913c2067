namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Reads the features of every series at one origin from the newest points of its window.</summary>
/// <remarks>Source: forecasting specification, sections 3.1 and 4.</remarks>
internal static class FeatureReader
{
    // Zeros in more than this share of the points make the two-part rule (section 4).
    private const double MostlyZeroFrom = 0.5;

    /// <summary>Fills <paramref name="features"/> from values up to and including year index <paramref name="origin"/>.</summary>
    /// <param name="panel">Values in the unit of the measure, for bounds and zeros.</param>
    /// <param name="linked">The same values on the link scale, same order; read up to the origin.</param>
    /// <param name="scale">Bounds of the measure.</param>
    /// <param name="settings">Window and smoothing.</param>
    /// <param name="origin">Last year index that is read.</param>
    /// <param name="features">Filled for every series.</param>
    public static void Read(YearPanel panel, double[] linked, MeasureScale scale, PooledSettings settings, int origin, SeriesFeatures features)
    {
        Span<double> points = stackalloc double[settings.Window];
        Span<int> years = stackalloc int[settings.Window];
        for (var series = 0; series < panel.SeriesCount; series++)
        {
            var found = 0;
            int zeros = 0, tops = 0;
            for (var year = origin; year >= 0 && found < settings.Window; year--)
            {
                var cell = (year * panel.SeriesCount) + series;
                if (double.IsNaN(linked[cell]))
                    continue;
                zeros += panel.Values[cell] <= scale.Lower ? 1 : 0;
                tops += panel.Values[cell] >= scale.Upper ? 1 : 0;
                points[found] = linked[cell];
                years[found++] = year;
            }

            features.State[series] = StateOf(found, zeros, tops, settings);
            features.Observed[series] = found;
            features.ZeroShare[series] = found == 0 ? 0 : (double)zeros / found;
            if (features.State[series] == SeriesState.MostlyZero && scale.Lower == 0)
                found = KeepPositive(panel, series, points[..found], years[..found]);
            else if (features.State[series] == SeriesState.MostlyZero)
                features.State[series] = SeriesState.Ordinary;
            Describe(points[..found], years[..found], settings, series, features);
        }
    }

    private static SeriesState StateOf(int found, int zeros, int tops, PooledSettings settings)
    {
        if (found == 0)
            return SeriesState.NoForecast;
        if (found == 1)
            return SeriesState.SinglePoint;
        if (!settings.TreatsOddSeries)
            return SeriesState.Ordinary;
        if (zeros == found || tops == found)
            return SeriesState.AtBound;
        return zeros > MostlyZeroFrom * found ? SeriesState.MostlyZero : SeriesState.Ordinary;
    }

    // The positive part of a series of mostly zeros is forecast from its positive values alone.
    private static int KeepPositive(YearPanel panel, int series, Span<double> points, Span<int> years)
    {
        var kept = 0;
        for (var point = 0; point < points.Length; point++)
        {
            if (panel.Values[(years[point] * panel.SeriesCount) + series] <= 0)
                continue;
            points[kept] = points[point];
            years[kept++] = years[point];
        }

        return kept;
    }

    // Points come newest first, so that the window is the newest points.
    private static void Describe(ReadOnlySpan<double> points, ReadOnlySpan<int> years, PooledSettings settings, int series, SeriesFeatures features)
    {
        var count = points.Length;
        features.Points[series] = count;
        features.LastYear[series] = count == 0 ? -1 : years[0];
        features.Span[series] = count == 0 ? 0 : years[0] - years[count - 1];
        features.Last[series] = count == 0 ? double.NaN : points[0];
        var level = count switch { 0 => double.NaN, 1 or 2 => points[count - 1], _ => (points[count - 1] + points[count - 2]) / 2 };
        for (var point = count - 2; point >= 0; point--)
        {
            var gap = years[point] - years[point + 1];
            var weight = gap == 1 ? settings.LevelWeight : 1 - Math.Pow(1 - settings.LevelWeight, gap);
            level = (weight * points[point]) + ((1 - weight) * level);
        }

        features.Level[series] = level;
        var slope = count < 2 ? double.NaN : (points[0] - points[count - 1]) / features.Span[series];
        features.Slope[series] = slope;
        var sum = 0.0;
        for (var point = count - 2; point >= 0; point--)
        {
            var gap = years[point] - years[point + 1];
            var error = points[point] - points[point + 1] - (slope * gap);
            sum += error * error / gap;
        }

        features.StepVariance[series] = count < 3 ? double.NaN : sum / (count - 2);
    }
}
