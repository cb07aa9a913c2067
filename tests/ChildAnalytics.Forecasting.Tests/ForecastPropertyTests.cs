using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Tests;

/// <summary>What must hold for any panel; panels are drawn with fixed seeds.</summary>
public sealed class ForecastPropertyTests
{
    [Theory]
    [InlineData(MeasureUnit.Percent, true)]
    [InlineData(MeasureUnit.Percent, false)]
    [InlineData(MeasureUnit.PerMille, true)]
    [InlineData(MeasureUnit.PerMille, false)]
    [InlineData(MeasureUnit.Per100k, true)]
    [InlineData(MeasureUnit.Count, false)]
    public void Forecast_AnyPanel_LimitsAreOrderedWideAndInRange(MeasureUnit unit, bool withCounts)
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var panel = Draw(seed, unit, withCounts);
            foreach (var forecast in ForecastEngine.Forecast(panel))
            {
                Assert.All(forecast.Path, ForecastEngineTests.AssertSound);
                Assert.All(forecast.Path, point => Assert.True(point.Hi95 <= (unit == MeasureUnit.Percent ? 100 : double.MaxValue)));
                Assert.All(forecast.Targets, target => Assert.True(target.MissProbability is null or (>= 0 and <= 1)));
            }
        }
    }

    [Fact]
    public void Forecast_SeriesInAnotherOrder_EveryNumberIsTheSame()
    {
        var panel = Draw(7, MeasureUnit.Percent, true);
        var turned = panel with { Series = [.. panel.Series.Reverse()] };
        var forecasts = ForecastEngine.Forecast(panel).ToDictionary(forecast => forecast.Id);
        foreach (var forecast in ForecastEngine.Forecast(turned))
        {
            Assert.Equal(forecasts[forecast.Id].Path, forecast.Path);
            Assert.Equal(forecasts[forecast.Id].Targets, forecast.Targets);
        }
    }

    [Fact]
    public void Forecast_AnyPanel_OppositeTargetsShareTheProbability()
    {
        // Missing "at least T" and missing "at most T" exclude each other and fill the whole, but for the limits 0.02 and 0.98.
        var series = Panels.Series("a", "g", [70, 73, 71, 75], null, Panels.Target(Comparator.Ge, 74), Panels.Target(Comparator.Le, 74));
        var targets = ForecastEngine.Forecast(Panels.Percent(series))[0].Targets;
        Assert.Equal(1, targets[0].MissProbability!.Value + targets[1].MissProbability!.Value, 1e-9);
    }

    [Fact]
    public void MissProbability_HarderTarget_IsNeverLess()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var values = Enumerable.Range(0, 6).Select(_ => 60 + (30 * random.NextDouble())).ToArray();
            var targets = Enumerable.Range(0, 21).Select(step => Panels.Target(Comparator.Ge, step * 5)).ToArray();
            var misses = ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", values, 200, targets)))[0].Targets.Select(target => target.MissProbability!.Value).ToArray();
            Assert.Equal(misses.Order(), misses);
        }
    }

    private static MeasurePanel Draw(int seed, MeasureUnit unit, bool withCounts)
    {
        var random = new Random(seed);
        var ratioBase = (double)(unit.RatioBase() ?? 100);
        var series = new List<PanelSeries>();
        for (var index = 0; index < 25; index++)
        {
            var points = new List<SeriesPoint>();
            var share = random.Next(4) switch { 0 => 0.0, 1 => 1.0, _ => random.NextDouble() };
            for (var year = 2014; year < 2026; year++)
            {
                if (random.Next(3) == 0)
                    continue;
                var denominator = random.Next(0, 120);
                var numerator = share is 0 or 1 ? share * denominator : Math.Round(Math.Clamp(share + (0.1 * (random.NextDouble() - 0.5)), 0, 1) * denominator);
                var value = denominator == 0 ? 0 : ratioBase * numerator / denominator;
                points.Add(withCounts ? new SeriesPoint(year, value, numerator, denominator) : new SeriesPoint(year, value));
            }

            if (random.Next(6) == 0)
                points = [.. points.Take(random.Next(3))];
            series.Add(new PanelSeries($"s{index:00}", $"g{index % 3}", points, [Panels.Target(Comparator.Ge, 90), Panels.Target(Comparator.Lt, 10), Panels.Target(Comparator.Eq, 0)]));
        }

        return new MeasurePanel("X", unit, 2030, series);
    }
}
