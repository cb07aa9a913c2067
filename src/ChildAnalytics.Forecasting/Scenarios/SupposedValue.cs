using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Scenarios;

/// <summary>A panel in which one series has one value more: what a forecast would say had the figure of a year arrived.</summary>
public static class SupposedValue
{
    /// <summary>A new panel with the value in place; years after the last are added as missing for all other series.</summary>
    /// <param name="panel">Is not changed.</param>
    /// <param name="series">Number of the series.</param>
    /// <param name="year">Calendar year, the first of the panel or later.</param>
    /// <param name="value">In the unit of the measure.</param>
    /// <param name="denominator">People behind it; NaN where unknown. Read only where the panel knows denominators.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is before the panel, or the value is not finite.</exception>
    public static YearPanel In(YearPanel panel, int series, int year, double value, double denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, panel.FirstYear);
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a finite value.");
        var years = Math.Max(panel.YearCount, year - panel.FirstYear + 1);
        var values = Extended(panel.Values, years * panel.SeriesCount);
        var denominators = panel.Denominators is null ? null : Extended(panel.Denominators, years * panel.SeriesCount);
        var cell = ((year - panel.FirstYear) * panel.SeriesCount) + series;
        values[cell] = value;
        if (denominators is not null)
            denominators[cell] = denominator;
        return new YearPanel(panel.FirstYear, panel.Groups, values, denominators, panel.Regions, panel.Notes);
    }

    private static double[] Extended(double[] cells, int length)
    {
        var longer = new double[length];
        cells.CopyTo(longer, 0);
        longer.AsSpan(cells.Length).Fill(double.NaN);
        return longer;
    }
}
