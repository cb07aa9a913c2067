namespace ChildAnalytics.Forecasting.Models.Pooled.RareEvents;

/// <summary>What the communes of a group share about a rare event at an origin.</summary>
/// <param name="Shape">Shape of the gamma distribution of rates between communes: weighs like that many events.</param>
/// <param name="Rate">Its inverse scale, in people and years; shape / rate is the group's rate at the origin.</param>
/// <param name="Slope">Yearly change of the log rate, pulled to 0 by its own uncertainty.</param>
internal readonly record struct RareEventGroup(double Shape, double Rate, double Slope)
{
    // Communes never differ by less than a tenth of their rate: a smaller estimate is an accident of the moments.
    private const double LeastVariation = 0.1;

    // A year without events still has a logarithm: the usual half count.
    private const double HalfCount = 0.5;

    /// <summary>Moment estimates from all series listed.</summary>
    /// <param name="counts">Events and people by year.</param>
    /// <param name="members">Series of the group.</param>
    /// <param name="origin">Last year index read.</param>
    /// <param name="window">Years read, newest first.</param>
    /// <remarks>Source: slope weighted by events, kept by the positive-part rule of James and Stein 1961; prior after Clayton and Kaldor 1987, moments of Marshall 1991.</remarks>
    public static RareEventGroup Of(EventCounts counts, ReadOnlySpan<int> members, int origin, int window)
    {
        var slope = SlopeOf(counts, members, origin, window);
        double events = 0, people = 0;
        foreach (var series in members)
        {
            var own = counts.Discounted(series, origin, window, slope);
            events += own.Events;
            people += own.People;
        }

        if (!(people > 0))
            return new RareEventGroup(HalfCount, 1, 0);
        var rate = (events + HalfCount) / people;
        double spread = 0, chance = 0;
        foreach (var series in members)
        {
            var own = counts.Discounted(series, origin, window, slope);
            if (!(own.People > 0))
                continue;
            var distance = (own.Events / own.People) - rate;
            spread += own.People * distance * distance;
            chance += rate * own.SquaredPeople / own.People;
        }

        var variance = Math.Max((spread - chance) / people, LeastVariation * LeastVariation * rate * rate);
        // The group cannot know more than the events behind it.
        var shape = Math.Min(rate * rate / variance, events + HalfCount);
        return new RareEventGroup(shape, shape / rate, slope);
    }

    private static double SlopeOf(EventCounts counts, ReadOnlySpan<int> members, int origin, int window)
    {
        var first = Math.Max(0, origin - window + 1);
        double weights = 0, times = 0, logs = 0;
        var years = new (double Weight, double Time, double Log)[origin - first + 1];
        for (var year = first; year <= origin; year++)
        {
            var (events, people) = counts.Total(members, year);
            if (!(people > 0))
                continue;
            var weight = events + HalfCount;
            years[year - first] = (weight, year - origin, Math.Log(weight / people));
            weights += weight;
            times += weight * (year - origin);
            logs += weight * Math.Log(weight / people);
        }

        if (!(weights > 0))
            return 0;
        double square = 0, cross = 0;
        foreach (var (weight, time, log) in years)
        {
            square += weight * (time - (times / weights)) * (time - (times / weights));
            cross += weight * (time - (times / weights)) * (log - (logs / weights));
        }

        if (!(square > 0) || cross == 0)
            return 0;
        var slope = cross / square;
        var residual = 0.0;
        var found = 0;
        foreach (var (weight, time, log) in years)
        {
            if (weight == 0)
                continue;
            var error = log - (logs / weights) - (slope * (time - (times / weights)));
            residual += weight * error * error;
            found++;
        }

        // Chance alone gives a residual of 1; years that vary by more widen the error of the slope.
        var dispersion = found > 2 ? Math.Max(1, residual / (found - 2)) : 1;
        return slope * Math.Max(0, 1 - (dispersion / square / (slope * slope)));
    }
}
