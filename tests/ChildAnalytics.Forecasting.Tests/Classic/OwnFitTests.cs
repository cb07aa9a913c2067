using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Classic;

/// <summary>Accuracy of our own fits on data everybody knows (specification, section 9 B); bounds are the acceptance limits.</summary>
public sealed class OwnFitTests
{
    [Theory]
    [InlineData(ClassicMethod.Ses, 17.9, 3.20)]
    [InlineData(ClassicMethod.Theta, 16.9, 2.80)]
    [InlineData(ClassicMethod.HoltDamped, 18.0, 3.05)]
    [InlineData(ClassicMethod.MedianThetaDampedSesDrift, 16.4, 2.70)]
    public void OwnFit_M3Yearly_IsWithinAcceptance(ClassicMethod method, double smape, double mase)
    {
        var found = Measure(BenchmarkSet.M3, method, 0);
        Assert.True(found.Smape <= smape, $"sMAPE {found.Smape:F4}");
        Assert.True(found.Mase <= mase, $"MASE {found.Mase:F4}");
    }

    [Theory]
    [InlineData(14, 2.52)]
    [InlineData(10, 2.46)]
    [InlineData(8, 2.55)]
    [InlineData(5, 2.68)]
    public void MedianOfFour_M3CutShort_IsWithinAcceptance(int lastPoints, double mase)
    {
        var found = Measure(BenchmarkSet.M3, ClassicMethod.MedianThetaDampedSesDrift, lastPoints);
        Assert.True(found.Mase <= mase, $"MASE {found.Mase:F4}");
    }

    [Theory]
    [InlineData(ClassicMethod.Theta)]
    [InlineData(ClassicMethod.MedianThetaDampedSesDrift)]
    public void OwnFit_Poverty2012_IsWithinAcceptance(ClassicMethod method)
    {
        var found = Measure(BenchmarkSet.Poverty, method, 0);
        Assert.True(found.Smape <= 12.8, $"sMAPE {found.Smape:F4}");
    }

    // R's fallback for short series has no free states, so its points must come out the same: published accuracy to 3 digits.
    [Theory]
    [InlineData(5, ClassicMethod.Holt)]
    [InlineData(8, ClassicMethod.Holt)]
    [InlineData(5, ClassicMethod.HoltDamped)]
    [InlineData(5, ClassicMethod.Ses)]
    [InlineData(5, ClassicMethod.Theta)]
    public void ShortSeries_FallbackOfR_GivesItsAccuracy(int lastPoints, ClassicMethod method)
    {
        var expected = BenchmarkSet.M3.Accuracy(method.Name(), lastPoints);
        var found = Measure(BenchmarkSet.M3, method, lastPoints);
        Assert.Equal(expected["sMAPE"], found.Smape, 0.01 * expected["sMAPE"]);
        Assert.Equal(expected["MASE"], found.Mase, 0.01 * expected["MASE"]);
    }

    private static AccuracySummary Measure(BenchmarkSet set, ClassicMethod method, int lastPoints)
    {
        var forecaster = new ClassicForecaster(set.Horizon);
        var forecast = new ClassicForecast(set.Horizon);
        var tally = new AccuracyTally();
        var tests = set.Test();
        foreach (var (id, all) in set.Training())
        {
            var values = lastPoints == 0 ? all : all[^Math.Min(lastPoints, all.Length)..];
            forecaster.Take(values);
            forecaster.Forecast(method, forecast);
            tally.Add(PointErrors.TrainingScale(values), tests[id], forecast);
        }

        var summary = tally.Summary();
        TestContext.Current.TestOutputHelper?.WriteLine($"{method} {lastPoints}: sMAPE {summary.Smape:F4} MASE {summary.Mase:F4} cov95 {summary.Coverage95:F4}");
        return summary;
    }
}
