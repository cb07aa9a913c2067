using ChildAnalytics.Forecasting.Models.Classic;

namespace ChildAnalytics.Forecasting.Models.Combined;

/// <summary>Median of theta, damped holt and drift, each on the values and on their logarithms: trends in units and in percent, none trusted alone.</summary>
/// <remarks>
/// The choice among 20 combinations was made on origins before the evaluation origin of M3 (src/docs/forecasting.md says what was looked at).
/// Where a value is not positive the logarithms are left out; below three points the last value stands. Not for use by two threads at once.
/// </remarks>
/// <param name="horizon">Number of horizons, 1 or more.</param>
public sealed class TwoScaleMedian(int horizon)
{
    /// <summary>Points of a series that are read, newest first: what lies further back says nothing of a yearly series' next years.</summary>
    public const int LongestHistory = 60;

    private static readonly ClassicMethod[] Members = [ClassicMethod.Theta, ClassicMethod.HoltDamped, ClassicMethod.Drift];

    private readonly ClassicForecaster _forecaster = new(horizon);
    private readonly ClassicForecast _work = new(horizon);
    private readonly double[][] _points = [.. Enumerable.Range(0, 2 * Members.Length).Select(_ => new double[horizon])];

    /// <summary>Fills one point per horizon; finite for finite values.</summary>
    /// <param name="values">Oldest first, without gaps or NaN; at least one.</param>
    /// <param name="points">As long as the horizon; overwritten.</param>
    public void Fill(ReadOnlySpan<double> values, Span<double> points)
    {
        if (values.Length > LongestHistory)
            values = values[^LongestHistory..];
        LogScale.Fill(_forecaster, values, Members, _points[..Members.Length], _work);
        _forecaster.Take(values);
        for (var member = 0; member < Members.Length; member++)
        {
            _forecaster.Forecast(Members[member], _work);
            _work.Point.CopyTo(_points[Members.Length + member], 0);
        }

        Span<double> found = stackalloc double[_points.Length];
        for (var h = 0; h < points.Length; h++)
        {
            var count = 0;
            foreach (var row in _points)
            {
                if (double.IsFinite(row[h]))
                    found[count++] = row[h];
            }

            points[h] = count == 0 ? values[^1] : Median(found[..count]);
        }
    }

    private static double Median(Span<double> values)
    {
        values.Sort();
        var middle = values.Length / 2;
        // Halved before the sum, so that huge values do not overflow.
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] / 2) + (values[middle] / 2);
    }
}
