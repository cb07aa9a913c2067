using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Results;
using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Tests;

/// <summary>Short, odd and finished series: forecasting.md section 4.</summary>
public sealed class ForecastEngineTests
{
    [Fact]
    public void Forecast_ConstantSeries_IsThatConstantWithSomeWidth()
    {
        var forecast = ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", [80, 80, 80, 80])))[0];
        Assert.Equal(6, forecast.Path.Count);
        Assert.All(forecast.Path, point => Assert.Equal(80, point.Mean, 1e-9));
        Assert.All(forecast.Path, AssertSound);
    }

    [Fact]
    public void Forecast_AllHundredWithCounts_InnerLimitIsTheRuleOfThree()
    {
        // Five years of 100 children, none missing: 100 − 100·3/500 = 99.4.
        var forecast = ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", [100, 100, 100, 100, 100], 100)))[0];
        Assert.Equal(100, forecast.Path[0].Mean);
        Assert.Equal(99.4, forecast.Path[0].Lo95, 1e-9);
        Assert.Equal(100, forecast.Path[0].Hi95);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(100.0)]
    public void Forecast_AllAtABoundWithoutCounts_StaysThereWithSomeWidth(double bound)
    {
        var forecast = ForecastEngine.Forecast(Panels.Percent(
            Panels.Series("a", "g", [bound, bound, bound, bound]),
            Panels.Series("b", "g", [60, 64, 61, 66])))[0];
        Assert.All(forecast.Path, point => Assert.Equal(bound, point.Mean));
        Assert.All(forecast.Path, AssertSound);
    }

    [Fact]
    public void Forecast_OnePoint_BorrowsFromTheGroupAndIsWider()
    {
        double[] members = [70, 72, 71, 74, 73, 75];
        var forecasts = ForecastEngine.Forecast(Panels.Percent(
            Panels.Series("one", "g", [75]),
            Panels.Series("a", "g", members),
            Panels.Series("b", "g", members.Select(value => value - 5)),
            Panels.Series("c", "g", members.Select(value => value + 5))));
        AssertSound(forecasts[0].Path[0]);
        Assert.Equal(1, forecasts[0].PointsUsed);
        Assert.True(Width(forecasts[0].Path[0]) > Width(forecasts[1].Path[0]));
    }

    [Fact]
    public void Forecast_GroupOfSinglePoints_BorrowsFromThePanel()
    {
        var forecast = ForecastEngine.Forecast(Panels.Percent(Panels.Series("one", "lonely", [75]), Panels.Series("a", "g", [70, 72, 71])))[0];
        Assert.NotEmpty(forecast.Path);
    }

    [Fact]
    public void Forecast_NoSeriesWithTwoPoints_SaysNothing()
    {
        var forecast = ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", [75], null, Panels.Target(Comparator.Ge, 90))))[0];
        Assert.Empty(forecast.Path);
        Assert.Equal(ForecastMethod.None, forecast.Method);
        Assert.Null(forecast.Targets[0].MissProbability);
    }

    [Fact]
    public void Forecast_NoPoints_SaysNothingAndDisturbsNobody()
    {
        var alone = ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", [70, 72, 71])));
        var beside = ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", [70, 72, 71]), Panels.Series("empty", "g", [])));
        Assert.Equal(alone[0].Path, beside[0].Path);
        Assert.Empty(beside[1].Path);
    }

    [Theory]
    [InlineData(2025, 1.0)]
    [InlineData(2024, 0.0)]
    public void Forecast_TargetYearObserved_OutcomeIsKnown(int year, double miss)
    {
        // CT03a asks for less than 9.5 (strict): 9.5 itself misses, 9.4 does not.
        var series = new PanelSeries("a", "g", [new(2024, 9.4), new(2025, 9.5)], [Panels.Target(Comparator.Lt, 9.5m, year)]);
        var target = ForecastEngine.Forecast(new MeasurePanel("CT03a", MeasureUnit.PerMille, 2030, [series]))[0].Targets[0];
        Assert.Equal(miss, target.MissProbability);
        Assert.Equal("observed", target.Method.Name());
        Assert.Null(target.Lo95);
    }

    [Fact]
    public void Forecast_ObservedWithCounts_ComparesTheFraction()
    {
        // 19/20 is 95 % exactly, whatever 19.0/20*100 is in binary.
        var series = new PanelSeries("a", "g", [new(2025, 94.99999999999999, 19, 20)], [Panels.Target(Comparator.Ge, 95, 2025)]);
        Assert.Equal(0, ForecastEngine.Forecast(Panels.Percent(series))[0].Targets[0].MissProbability);
    }

    [Fact]
    public void Forecast_TargetYearPassedUnobserved_SaysNothing()
    {
        var series = new PanelSeries("a", "g", [new(2023, 70), new(2024, 71), new(2026, 73)], [Panels.Target(Comparator.Ge, 90, 2025)]);
        var target = ForecastEngine.Forecast(Panels.Percent(series))[0].Targets[0];
        Assert.Equal(ForecastMethod.None, target.Method);
        Assert.Null(target.MissProbability);
    }

    [Fact]
    public void Forecast_TargetWithoutYear_HasNoRow() =>
        Assert.Empty(ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", [70, 71], null, Panels.Target(Comparator.Ge, 100, null))))[0].Targets);

    [Theory]
    [InlineData(Comparator.Gt, 100, 0.98)]
    [InlineData(Comparator.Ge, 0, 0.02)]
    [InlineData(Comparator.Lt, 0, 0.98)]
    [InlineData(Comparator.Le, 100, 0.02)]
    public void MissProbability_OutcomeFollowsFromTheRange_StaysWithinItsLimits(Comparator comparator, int value, double expected)
    {
        var target = ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", [70, 71, 72], null, Panels.Target(comparator, value))))[0].Targets[0];
        Assert.Equal(expected, target.MissProbability!.Value, 1e-12);
    }

    [Fact]
    public void MissProbability_HundredAskedOfASeriesNearIt_IsNeitherCertain()
    {
        var target = ForecastEngine.Forecast(Panels.Percent(
            Panels.Series("a", "g", [98, 99, 98.5, 99.5], 200, Panels.Target(Comparator.Ge, 100, 2026))))[0].Targets[0];
        Assert.InRange(target.MissProbability!.Value, 0.5, 0.98);
    }

    [Fact]
    public void Forecast_SmallDenominator_IsWiderThanALargeOne()
    {
        double[] values = [70, 72.5, 70, 75, 72.5];
        var small = ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", values, 40)))[0].Path[0];
        var large = ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", values, 80)))[0].Path[0];
        Assert.True(Width(small) > Width(large));
    }

    [Fact]
    public void Forecast_SameSeriesTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ForecastEngine.Forecast(Panels.Percent(Panels.Series("a", "g", [1, 2]), Panels.Series("a", "g", [1, 2]))));

    internal static void AssertSound(ForecastPoint point)
    {
        Assert.True(point.Lo95 <= point.Lo80 && point.Lo80 <= point.Mean && point.Mean <= point.Hi80 && point.Hi80 <= point.Hi95, point.ToString());
        Assert.True(point.Lo80 < point.Hi80 && point.Lo95 < point.Hi95, point.ToString());
        Assert.True(point.Lo95 >= 0 && double.IsFinite(point.Hi95), point.ToString());
    }

    private static double Width(ForecastPoint point) => point.Hi95 - point.Lo95;
}
