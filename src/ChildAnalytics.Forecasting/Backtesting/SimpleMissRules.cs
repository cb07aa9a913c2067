using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>The two rules planners use without a model, as probabilities limited like the model's own.</summary>
/// <remarks>Source: forecasting specification, section 8 (two-point rules of statistical offices) and section 6 (last value).</remarks>
internal static class SimpleMissRules
{
    /// <summary>Nothing changes: missed if the newest value misses.</summary>
    public static double LastValue(YearPanel panel, int series, int origin, double target, MeasureScale scale, Link link) =>
        Says(Newest(panel, series, origin).Value, target, scale, link);

    /// <summary>The compound yearly growth from the oldest to the newest value of the window goes on; where a value is not positive, nothing changes.</summary>
    public static double Growth(YearPanel panel, int series, int origin, int year, double target, MeasureScale scale, Link link, int window)
    {
        var newest = Newest(panel, series, origin);
        var (oldestYear, oldest) = (newest.Year, newest.Value);
        for (var earlier = newest.Year; earlier >= Math.Max(0, origin - window + 1); earlier--)
        {
            var value = panel.Values[(earlier * panel.SeriesCount) + series];
            if (!double.IsNaN(value))
                (oldestYear, oldest) = (earlier, value);
        }

        if (!(oldest > 0) || !(newest.Value > 0) || oldestYear == newest.Year)
            return Says(newest.Value, target, scale, link);
        var growth = Math.Pow(newest.Value / oldest, 1.0 / (newest.Year - oldestYear));
        return Says(newest.Value * Math.Pow(growth, year - newest.Year), target, scale, link);
    }

    private static double Says(double value, double target, MeasureScale scale, Link link) =>
        MissRisk.Limited(MissRisk.IsMissed(value, target, scale, link) ? 1 : 0);

    private static (int Year, double Value) Newest(YearPanel panel, int series, int origin)
    {
        for (var year = origin; year >= 0; year--)
        {
            var value = panel.Values[(year * panel.SeriesCount) + series];
            if (!double.IsNaN(value))
                return (year, value);
        }

        return (-1, double.NaN);
    }
}
