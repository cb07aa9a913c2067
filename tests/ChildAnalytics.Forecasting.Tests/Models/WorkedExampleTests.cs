using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Results;

namespace ChildAnalytics.Forecasting.Tests.Models;

/// <summary>
/// The worked example of the engine's specification (forecasting.md, appendix): one group, five years, percent, no counts, target 90, up is good.
/// Its clip of 0.5 is also what the panel gives: distances to the nearer bound 4, 5, 7, 8, 9, 12, … have the tenth percentile
/// 5 + 0.9·(7 − 5) = 6.8, half of it is 3.4, limited to 0.5. Printed to four decimals, hence the tolerance of half the last one.
/// </summary>
public sealed class WorkedExampleTests
{
    private const double Tolerance = 0.00006;

    private static readonly Target InOneYear = Panels.Target(Comparator.Ge, 90, 2026);
    private static readonly Target InFiveYears = Panels.Target(Comparator.Ge, 90, 2030);

    private static readonly IReadOnlyList<SeriesForecast> Results = ForecastEngine.Forecast(Panels.Percent(
        Panels.Series("A", "g", [62, 65, 64, 70, 73], null, InOneYear, InFiveYears),
        Panels.Series("B", "g", [80, 82, 85, 84, 88], null, InOneYear, InFiveYears),
        Panels.Series("C", "g", [55, 52, 50, 47, 46], null, InOneYear, InFiveYears),
        Panels.Series("D", "g", [91, 93, 92, 95, 96], null, InOneYear, InFiveYears)));

    [Theory]
    [InlineData(0, 74.1839, 60.7991, 84.1872)]
    [InlineData(1, 88.5481, 79.3476, 93.9617)]
    [InlineData(2, 45.3756, 33.4208, 57.8886)]
    [InlineData(3, 96.2539, 91.1655, 98.4610)]
    public void Forecast_FiveYearsAhead_EqualsTheWorkedExample(int series, double point, double low, double high)
    {
        var forecast = Results[series].Path[4];
        Assert.Equal(2030, forecast.Year);
        Assert.Equal(point, forecast.Mean, Tolerance);
        Assert.Equal(low, forecast.Lo95, Tolerance);
        Assert.Equal(high, forecast.Hi95, Tolerance);
    }

    [Theory]
    [InlineData(0, 0.98, 0.98)]
    [InlineData(1, 0.9302, 0.6648)]
    [InlineData(2, 0.98, 0.98)]
    [InlineData(3, 0.02, 0.02)]
    public void MissProbability_EqualsTheWorkedExampleWithinItsLimits(int series, double inOneYear, double inFiveYears)
    {
        Assert.Equal(inOneYear, Results[series].Targets[0].MissProbability!.Value, Tolerance);
        Assert.Equal(inFiveYears, Results[series].Targets[1].MissProbability!.Value, Tolerance);
    }

    [Fact]
    public void TargetForecast_CarriesBandMethodAndNoCalibration()
    {
        var target = Results[1].Targets[0];
        Assert.Equal(5, target.Band);
        Assert.Equal("damped_logit_pooled", target.Method.Name());
        Assert.False(target.IsCalibrated);
        Assert.Equal(5, target.PointsUsed);
    }
}
