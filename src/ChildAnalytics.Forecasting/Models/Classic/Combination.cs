namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Mean or median of the forecasts of several methods, row by row: points, and each limit by itself.</summary>
/// <remarks>Source: forecasting specification, section 5. Members that cannot forecast the series are left out.</remarks>
public static class Combination
{
    /// <summary>Fills <paramref name="forecast"/> from its members.</summary>
    /// <param name="members">At least one forecast of the same horizon; NaN entries are left out.</param>
    /// <param name="byMedian">True for the median, false for the mean.</param>
    /// <param name="forecast">Overwritten; NaN where no member has an entry.</param>
    public static void Fill(ReadOnlySpan<ClassicForecast> members, bool byMedian, ClassicForecast forecast)
    {
        Span<double> values = stackalloc double[members.Length];
        for (var row = 0; row < forecast.Rows.Length; row++)
        {
            for (var h = 0; h < forecast.Horizon; h++)
            {
                var found = 0;
                foreach (var member in members)
                {
                    if (!double.IsNaN(member.Rows[row][h]))
                        values[found++] = member.Rows[row][h];
                }

                forecast.Rows[row][h] = byMedian ? Median(values[..found]) : Mean(values[..found]);
            }
        }
    }

    private static double Median(Span<double> values)
    {
        if (values.IsEmpty)
            return double.NaN;
        values.Sort();
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
