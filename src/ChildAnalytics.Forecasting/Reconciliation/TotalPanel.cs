using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>The series of totals themselves, as they would be reported: weighted means or sums of what the parts reported in each year.</summary>
public static class TotalPanel
{
    /// <summary>One series per total; a year in which no part reported is missing.</summary>
    /// <param name="panel">The parts.</param>
    /// <param name="totals">Number of the total each series belongs to, from 0.</param>
    /// <param name="isSum">True for counts.</param>
    public static YearPanel Of(YearPanel panel, int[] totals, bool isSum)
    {
        var count = totals.Max() + 1;
        var values = new double[panel.YearCount * count];
        var people = new double[values.Length];
        var found = new int[values.Length];
        for (var cell = 0; cell < panel.Values.Length; cell++)
        {
            var weight = panel.Denominators is { } known ? known[cell] : 1;
            if (double.IsNaN(panel.Values[cell]) || !(weight > 0))
                continue;
            var place = (cell / panel.SeriesCount * count) + totals[cell % panel.SeriesCount];
            values[place] += (isSum ? 1 : weight) * panel.Values[cell];
            people[place] += weight;
            found[place]++;
        }

        for (var place = 0; place < values.Length; place++)
        {
            values[place] = found[place] == 0 ? double.NaN : isSum ? values[place] : values[place] / people[place];
            people[place] = found[place] == 0 ? double.NaN : people[place];
        }

        return new YearPanel(panel.FirstYear, new int[count], values, panel.Denominators is null || isSum ? null : people);
    }
}
