namespace ChildAnalytics.Forecasting.Models.Pooled.RareEvents;

/// <summary>Shares with denominators read as counts of the rarer outcome: those at the lower bound, or those lacking to the upper one.</summary>
/// <param name="panel">A panel with denominators.</param>
/// <param name="scale">Scale of the measure.</param>
/// <param name="lacking">True to count those lacking to the upper bound.</param>
internal sealed class EventCounts(YearPanel panel, MeasureScale scale, bool lacking)
{
    // Weight kept per year of age: an effective memory of 1 / (1 - 0.9) = 10 years, the window of the engine.
    internal const double Memory = 0.9;

    /// <summary>Events in one year; NaN where missing.</summary>
    public double Events(int series, int year)
    {
        var cell = (year * panel.SeriesCount) + series;
        var count = Math.Round((panel.Values[cell] - scale.Lower) / scale.Base * panel.Denominators![cell]);
        return lacking ? Math.Round(panel.Denominators[cell]) - count : count;
    }

    /// <summary>People in one year.</summary>
    public double People(int series, int year) => panel.Denominators![(year * panel.SeriesCount) + series];

    /// <summary>Events and people of a group in one year, over series with a value.</summary>
    public (double Events, double People) Total(ReadOnlySpan<int> members, int year)
    {
        double events = 0, people = 0;
        foreach (var series in members)
        {
            var count = Events(series, year);
            if (double.IsNaN(count))
                continue;
            events += count;
            people += People(series, year);
        }

        return (events, people);
    }

    /// <summary>Events and people of one series, older years weighing less, people carried to the rate at the origin.</summary>
    public DiscountedCounts Discounted(int series, int origin, int window, double slope)
    {
        double events = 0, people = 0, squared = 0, weight = 1, carried = 1;
        var (kept, step) = (Memory, Math.Exp(-slope));
        for (var year = origin; year >= Math.Max(0, origin - window + 1); year--)
        {
            var count = Events(series, year);
            if (!double.IsNaN(count))
            {
                var exposed = People(series, year) * carried;
                events += weight * count;
                people += weight * exposed;
                squared += weight * weight * exposed;
            }

            weight *= kept;
            carried *= step;
        }

        return new DiscountedCounts(events, people, squared);
    }
}

/// <summary>Sums of <see cref="EventCounts.Discounted"/>.</summary>
/// <param name="Events">Weighted events.</param>
/// <param name="People">Weighted people and years.</param>
/// <param name="SquaredPeople">People by squared weight: the rate times this is the chance variance of the events.</param>
internal readonly record struct DiscountedCounts(double Events, double People, double SquaredPeople);
