using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>What must hold on any data (specification, section 9 E).</summary>
public sealed class PropertyTests
{
    private static readonly PooledSettings Settings = PooledSettings.Production;

    private static PooledForecast Percent(YearPanel panel, double[]? targets = null) =>
        PooledForecaster.Forecast(panel, MeasureScale.Percent(), Settings, panel.FirstYear + 9, 5, targets);

    private static IEnumerable<double[]> Rows(PooledForecast forecast) =>
        [forecast.Median, forecast.Lower80, forecast.Upper80, forecast.Lower95, forecast.Upper95, forecast.MissProbability];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Forecast_Percent_StaysInBoundsInOrder(bool withDenominators)
    {
        var forecast = Percent(RandomPanel.Percent(200, 12, 5, 0.2, withDenominators));
        for (var cell = 0; cell < forecast.Median.Length; cell++)
        {
            double[] ordered = [0, forecast.Lower95[cell], forecast.Lower80[cell], forecast.Median[cell], forecast.Upper80[cell], forecast.Upper95[cell], 100];
            Assert.Equal(ordered.Order(), ordered);
        }
    }

    [Theory]
    [InlineData(SamplingTerm.None)]
    [InlineData(SamplingTerm.AtLeast)]
    [InlineData(SamplingTerm.Added)]
    public void Spread_LongerHorizon_IsNeverNarrower(SamplingTerm sampling)
    {
        var panel = RandomPanel.Percent(200, 12, 6, 0.2, true);
        var fit = new PooledFitter(panel, MeasureScale.Percent(), Settings with { Sampling = sampling }).FitAt(9);
        for (var series = 0; series < 200; series++)
        {
            for (var year = 11; year < 20; year++)
                Assert.True(fit.Spread(series, year) >= fit.Spread(series, year - 1));
        }
    }

    [Fact]
    public void Forecast_CommunesReordered_ChangesNothing()
    {
        var panel = RandomPanel.Percent(200, 12, 7, 0.2, true);
        var order = Enumerable.Range(0, 200).ToArray();
        new Random(1).Shuffle(order);
        var targets = Enumerable.Repeat(80.0, 200).ToArray();
        var before = Percent(panel, targets);
        var after = Percent(RandomPanel.Reordered(panel, order), targets);
        foreach (var (a, b) in Rows(before).Zip(Rows(after)))
        {
            for (var cell = 0; cell < a.Length; cell++)
                Assert.Equal(a[(cell / 200 * 200) + order[cell % 200]], b[cell], 1e-8);
        }
    }

    [Fact]
    public void Forecast_SignedTimesTen_IsTimesTen()
    {
        // Steps far above the floors of the variances (1e-6, 1e-4), which do not scale.
        var random = new Random(8);
        var values = new double[12 * 200];
        for (var cell = 0; cell < values.Length; cell++)
            values[cell] = (cell < 200 ? 50 : values[cell - 200]) + (2 * CeilingSimulation.Normal(random));
        int[] groups = [.. Enumerable.Range(0, 200).Select(series => series % 4)];
        var once = PooledForecaster.Forecast(new YearPanel(2010, groups, values), MeasureScale.Signed(), Settings, 2019, 5);
        var tenfold = PooledForecaster.Forecast(
            new YearPanel(2010, groups, [.. values.Select(value => 10 * value)]), MeasureScale.Signed(), Settings, 2019, 5);
        for (var cell = 0; cell < once.Median.Length; cell++)
        {
            Assert.Equal(10 * once.Median[cell], tenfold.Median[cell], 1e-6);
            Assert.Equal(10 * once.Lower95[cell], tenfold.Lower95[cell], 1e-6);
            Assert.Equal(10 * once.Upper80[cell], tenfold.Upper80[cell], 1e-6);
        }
    }

    [Fact]
    public void Interval_OnePoint_IsWiderThanTenPointsOfTheSameProcess()
    {
        // Series 0-399 keep ten points, 400-799 only the last of a copy of the same values.
        var full = RandomPanel.Percent(400, 12, 9, 0);
        var values = new double[12 * 800];
        for (var year = 0; year < 12; year++)
        {
            for (var series = 0; series < 400; series++)
            {
                values[(year * 800) + series] = full.Values[(year * 400) + series];
                values[(year * 800) + 400 + series] = year == 9 ? full.Values[(year * 400) + series] : double.NaN;
            }
        }

        var panel = new YearPanel(2010, [.. Enumerable.Range(0, 800).Select(series => series % 4)], values);
        var fit = new PooledFitter(panel, MeasureScale.Percent(), Settings).FitAt(9);
        var wider = Enumerable.Range(0, 400).Count(series => fit.Spread(400 + series, 12) > fit.Spread(series, 12));
        Assert.True(wider > 0.95 * 400, $"{wider} of 400");
    }

    [Fact]
    public void Forecast_LaterYearsChanged_ChangesNothing()
    {
        var panel = RandomPanel.Percent(200, 14, 10, 0.2, true);
        var random = new Random(2);
        var changed = (double[])panel.Values.Clone();
        for (var cell = 10 * 200; cell < changed.Length; cell++)
            changed[cell] = 100 * random.NextDouble();
        var before = Percent(panel, Enumerable.Repeat(80.0, 200).ToArray());
        var after = Percent(new YearPanel(2010, panel.Groups, changed, panel.Denominators), Enumerable.Repeat(80.0, 200).ToArray());
        foreach (var (a, b) in Rows(before).Zip(Rows(after)))
            Assert.Equal(a, b);
    }

    [Fact]
    public void Interval_DenominatorsOfASeriesDoubled_IsNotWider()
    {
        var panel = RandomPanel.Percent(120, 12, 11, 0, true);
        var before = Percent(panel);
        var ratios = new List<double>();
        for (var series = 0; series < 120; series++)
        {
            var doubled = (double[])panel.Denominators!.Clone();
            for (var year = 0; year < 12; year++)
                doubled[(year * 120) + series] *= 2;
            var after = Percent(new YearPanel(2010, panel.Groups, panel.Values, doubled));
            for (var h = 1; h <= 5; h++)
            {
                var cell = before.At(series, h);
                ratios.Add((after.Upper95[cell] - after.Lower95[cell]) / (before.Upper95[cell] - before.Lower95[cell]));
            }
        }

        // The smoothed share (x + 0.5)/(m + 1) moves towards x/m and stretches the link scale a little near a bound: the
        // specification's "never" holds for 98 % of intervals, and the rest widen by 2 % at most (decision record 0021).
        Assert.True(ratios.Count(ratio => ratio > 1 + 1e-9) <= 0.02 * ratios.Count);
        Assert.True(ratios.Max() <= 1.025);
    }

    [Theory]
    [InlineData(ValueKind.Percent, false)]
    [InlineData(ValueKind.Percent, true)]
    [InlineData(ValueKind.Rate, false)]
    [InlineData(ValueKind.Rate, true)]
    [InlineData(ValueKind.Count, false)]
    [InlineData(ValueKind.Score, false)]
    [InlineData(ValueKind.Signed, false)]
    public void Forecast_OddSeries_HaveFiniteLimitsOfPositiveWidth(ValueKind kind, bool withDenominators)
    {
        double no = double.NaN;
        double[][] odd =
        [
            [50, 50, 50, 50, 50, 50, 50, 50, 50, 50],
            [no, no, no, no, no, no, no, no, no, 40],
            [no, no, no, no, no, no, no, no, 42, 40],
            [no, no, no, no, no, no, no, 45, 42, 40],
            [no, no, no, no, no, no, 41, 45, 42, 40],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            [100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
            [10, no, no, 12, 13, no, 15, no, no, 18],
            [10, 11, 12, 90, 13, 14, 15, 16, 17, 18],
            [0, 0, 0, 5, 0, 0, 0, 3, 0, 0],
            [no, no, no, no, no, no, no, no, 0, 0],
            [20, 22, no, no, no, no, no, no, no, no],
        ];
        var scale = kind switch
        {
            ValueKind.Percent => MeasureScale.Percent(),
            ValueKind.Rate => MeasureScale.Rate(1000),
            ValueKind.Count => MeasureScale.Count(),
            ValueKind.Score => MeasureScale.Score(0, 100),
            _ => MeasureScale.Signed(),
        };
        var values = new double[10 * odd.Length];
        for (var series = 0; series < odd.Length; series++)
        {
            for (var year = 0; year < 10; year++)
                values[(year * odd.Length) + series] = odd[series][year];
        }

        // Once in one group, once each in a group of its own.
        foreach (var groups in new[] { new int[odd.Length], [.. Enumerable.Range(0, odd.Length)] })
        {
            var denominators = withDenominators ? Enumerable.Repeat(100.0, values.Length).ToArray() : null;
            var panel = new YearPanel(2010, groups, values, denominators);
            var targets = Enumerable.Repeat(60.0, odd.Length).ToArray();
            foreach (var settings in new[] { Settings, PooledSettings.Reference(5) })
            {
                var forecast = PooledForecaster.Forecast(panel, scale, settings, 2019, 5, targets);
                for (var cell = 0; cell < forecast.Median.Length; cell++)
                {
                    var isReferenceWithBound = ReferenceEquals(settings, Settings);
                    Assert.All(Rows(forecast), row => Assert.True(double.IsFinite(row[cell]), $"cell {cell}: {row[cell]}"));
                    Assert.True(forecast.Upper95[cell] > forecast.Lower95[cell] || !isReferenceWithBound, $"series {cell % odd.Length} h {1 + (cell / odd.Length)} has no width");
                    Assert.InRange(forecast.MissProbability[cell], 0.02, 0.98);
                }
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public void Forecast_PanelOfOneConstant_HasPositiveWidth(double value)
    {
        var panel = new YearPanel(2010, [0], [.. Enumerable.Repeat(value, 10)]);
        var forecast = PooledForecaster.Forecast(panel, MeasureScale.Percent(), Settings, 2019, 5);
        Assert.All(forecast.Upper95.Zip(forecast.Lower95), limits => Assert.True(limits.First > limits.Second));
        Assert.All(forecast.Median, median => Assert.Equal(value, median, 1e-9));
    }

    [Fact]
    public void Forecast_NothingToLearnAScaleFrom_IsNoForecast()
    {
        var panel = new YearPanel(2010, [0, 0], [double.NaN, double.NaN, 40, double.NaN]);
        var forecast = PooledForecaster.Forecast(panel, MeasureScale.Percent(), Settings, 2011, 2);
        Assert.All(forecast.Grade, grade => Assert.Equal(ConfidenceGrade.None, grade));
        Assert.All(forecast.Median, median => Assert.True(double.IsNaN(median)));
    }

    [Fact]
    public void Simulation_SameSeed_IsSameData() =>
        Assert.Equal(CeilingSimulation.Draw(40, 4).Values, CeilingSimulation.Draw(40, 4).Values);
}
