using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Multipliers, their labels, and batches of panels.</summary>
public sealed class CalibrationTests
{
    private static readonly MeasureScale Percent = MeasureScale.Percent();

    private static Multiplier At(YearPanel panel, int origin, PooledSettings settings) =>
        PastErrors.Collect(new PooledFitter(panel, Percent, settings), panel, settings, 5, origin).MultiplierAt(origin);

    [Fact]
    public void Multiplier_TwoTargetYearsBehind_IsUncalibrated()
    {
        var multiplier = At(RandomPanel.Percent(100, 12, 20), 4, PooledSettings.Production);
        Assert.False(multiplier.IsCalibrated);
        Assert.Equal((2, 2), (multiplier.TargetYears, multiplier.LongestHorizon));
        Assert.Equal(1.25 * 1.959963984540054, multiplier.At95, 1e-12);
        Assert.Equal(1.25 * 1.2815515655446004, multiplier.At80, 1e-12);
    }

    [Fact]
    public void Multiplier_ManyYearsBehind_IsNeverBelowTheNormalOne()
    {
        var multiplier = At(RandomPanel.Percent(100, 14, 21), 12, PooledSettings.Production);
        Assert.True(multiplier.IsCalibrated && multiplier.IsPublishable);
        Assert.True(multiplier.At95 >= 1.959963984540054 && multiplier.At80 >= 1.2815515655446004);
        Assert.Equal(10, multiplier.TargetYears);
    }

    [Fact]
    public void Multiplier_SharedCollapse_IsCappedAndNotPublishable()
    {
        // Nine quiet years, then every commune falls from about 80 to about 10.
        var random = new Random(3);
        var values = new double[14 * 50];
        for (var cell = 0; cell < values.Length; cell++)
            values[cell] = (cell / 50 < 9 ? 80 : 10) + random.NextDouble();
        var multiplier = At(new YearPanel(2010, new int[50], values), 13, PooledSettings.Production);
        Assert.Equal(4, multiplier.At95);
        Assert.False(multiplier.IsPublishable);
    }

    [Fact]
    public void SharedShock_YearEffectOnly_IsNearlyAll()
    {
        var common = new double[16];
        var random = new Random(4);
        for (var year = 1; year < 16; year++)
            common[year] = common[year - 1] + Reference.CeilingSimulation.Normal(random);
        double Share(double own)
        {
            var drawn = new Random(5);
            var values = Enumerable.Range(0, 16 * 200).Select(cell => common[cell / 200] + (own * Reference.CeilingSimulation.Normal(drawn))).ToArray();
            var panel = new YearPanel(2010, new int[200], values);
            var settings = PooledSettings.Production;
            return PastErrors.Collect(new PooledFitter(panel, MeasureScale.Signed(), settings), panel, settings, 3, 15).SharedShock(15);
        }

        Assert.True(Share(0.02) > 0.9);
        Assert.True(Share(5) < 0.1);
    }

    [Fact]
    public void Batch_ThreadCount_ChangesNothing()
    {
        var jobs = Enumerable.Range(0, 6)
            .Select(seed => new PanelJob(RandomPanel.Percent(150, 14, seed, 0.1, true), Percent, 2022, 5, Enumerable.Repeat(80.0, 150).ToArray()))
            .ToArray();
        var settings = PooledSettings.Production;
        var alone = PooledBatch.Calibrate(jobs, settings, 1);
        var together = PooledBatch.Calibrate(jobs, settings, 4);
        Assert.Equal(alone, together);
        var one = PooledBatch.Forecast(jobs, settings, alone, 1);
        var four = PooledBatch.Forecast(jobs, settings, together, 4);
        for (var job = 0; job < jobs.Length; job++)
        {
            Assert.Equal(one[job].Median, four[job].Median);
            Assert.Equal(one[job].Lower95, four[job].Lower95);
            Assert.Equal(one[job].MissProbability, four[job].MissProbability);
        }
    }

    [Fact]
    public void Batch_SingleForecast_IsTheSame()
    {
        var panel = RandomPanel.Percent(150, 14, 22, 0.1, true);
        var settings = PooledSettings.Production;
        var job = new PanelJob(panel, Percent, 2022, 5, null);
        var batch = PooledBatch.Forecast([job], settings, PooledBatch.Calibrate([job], settings, 2), 2)[0];
        Assert.Equal(PooledForecaster.Forecast(panel, Percent, settings, 2022, 5).Upper80, batch.Upper80);
    }

    [Theory]
    [InlineData(12, 10, ConfidenceGrade.A)]
    [InlineData(8, 6, ConfidenceGrade.B)]
    [InlineData(12, 4, ConfidenceGrade.C)]
    public void Grade_PointsAndYears_FollowSection4(int years, int points, ConfidenceGrade expected)
    {
        var panel = RandomPanel.Percent(100, years, 23, 0);
        var values = (double[])panel.Values.Clone();
        for (var year = 0; year < years - points; year++)
            values[year * 100] = double.NaN;
        var forecast = PooledForecaster.Forecast(new YearPanel(2010, panel.Groups, values), Percent, PooledSettings.Production, 2009 + years, 2);
        Assert.Equal(expected, forecast.Grade[0]);
    }

    [Fact]
    public void ShowsBand_FewPeople_IsFalse()
    {
        double[] values = [50, 60, 55, 62, 58, 66, 61, 67];
        double[] people = [19, 21, 19, 21, 19, 21, 19, 21];
        var forecast = PooledForecaster.Forecast(new YearPanel(2010, [0, 0], values, people), Percent, PooledSettings.Production, 2013, 1);
        Assert.Equal([false, true], forecast.ShowsBand);
    }
}
