using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;

namespace ChildAnalytics.Forecasting.Scenarios;

/// <summary>The forecast of one series under a scenario: its point moves, and interval and probability move with it in the unit of the measure.</summary>
/// <remarks>
/// Moving all values by d is the same as moving the target by -d, so the probability of missing is the published one for the moved target;
/// nothing is fitted again. How sure the forecast is does not change: a plan makes no forecast surer. On the link scale a move away from a
/// bound would stretch the interval without reason, as a logit is steep there.
/// </remarks>
/// <param name="forecast">The forecast of the panel.</param>
/// <param name="panel">The panel.</param>
/// <param name="scale">Scale of the measure; nothing leaves its range.</param>
/// <param name="series">Number of the series.</param>
/// <param name="scenario">What is supposed.</param>
public sealed class ScenarioForecast(MeasureForecast forecast, YearPanel panel, MeasureScale scale, int series, Scenario scenario)
{
    /// <summary>The forecast of a calendar year under the scenario; null where the plain forecast says nothing.</summary>
    public YearForecast? At(int year)
    {
        if (forecast.At(series, year) is not { } plain)
            return null;
        var point = Point(year, plain);
        var shift = point - plain.Point;
        return plain with
        {
            Point = point,
            Interval = plain.Interval is { } interval
                ? new ForecastInterval(Inside(interval.Lower80 + shift), Inside(interval.Upper80 + shift), Inside(interval.Lower95 + shift), Inside(interval.Upper95 + shift))
                : null,
        };
    }

    /// <summary>Probability, 0.02 to 0.98, of missing a target under the scenario; null where the plain forecast says nothing.</summary>
    /// <param name="year">Calendar year of the target.</param>
    /// <param name="target">In the unit of the measure; being equal to it is no miss.</param>
    /// <param name="highIsBad">True where a value above the target misses it.</param>
    public double? MissProbability(int year, double target, bool highIsBad)
    {
        if (forecast.At(series, year) is not { } plain)
            return null;
        var moved = target - (Point(year, plain) - plain.Point);
        if (moved >= scale.Lower && moved <= scale.Upper)
            return forecast.MissProbability(series, year, moved, highIsBad);
        // The target came to lie beyond every possible value: it is certainly met or certainly missed, as far as that is ever stated.
        return MissRisk.Limited(moved > scale.Upper == highIsBad ? 0 : 1);
    }

    private double Point(int year, YearForecast plain)
    {
        if (scenario.IsEmpty || forecast.LastYear(series) is not { } last)
            return plain.Point;
        return Inside(scenario.Point(year, last, panel.Values[((last - panel.FirstYear) * panel.SeriesCount) + series], plain.Point));
    }

    private double Inside(double value) => Math.Clamp(value, scale.Lower, scale.Upper);
}
