using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Forecasting.Scenarios;

namespace ChildAnalytics.Forecasting.Tests.Scenarios;

/// <summary>What a scenario may change: the point by what is supposed, everything else with it.</summary>
public sealed class ScenarioForecastTests
{
    private const int Series = 6;
    private const int FirstYear = 2018;
    private const int Years = 8;
    private const double Tolerance = 1e-9;

    [Fact]
    public void At_NothingSupposed_IsThePublishedForecast()
    {
        var supposed = Under(new Scenario());
        Assert.Equal(Forecast.At(0, 2030), supposed.At(2030));
        Assert.Equal(Forecast.MissProbability(0, 2030, 60, highIsBad: false), supposed.MissProbability(2030, 60, highIsBad: false));
    }

    [Fact]
    public void At_Pace_LeadsStraightFromTheNewestValue()
    {
        var supposed = Under(new Scenario(PacePerYear: 1.5));
        Assert.Equal(Value(0, Years - 1) + 1.5, supposed.At(2026)!.Point, Tolerance);
        Assert.Equal(Value(0, Years - 1) + 7.5, supposed.At(2030)!.Point, Tolerance);
    }

    [Fact]
    public void At_Intervention_AddsItsEffectFromItsYearOn()
    {
        var supposed = Under(new Scenario(InterventionYear: 2028, Effect: 3));
        Assert.Equal(Forecast.At(0, 2027)!.Point, supposed.At(2027)!.Point, Tolerance);
        Assert.Equal(Forecast.At(0, 2028)!.Point + 3, supposed.At(2028)!.Point, Tolerance);
        Assert.Equal(Forecast.At(0, 2030)!.Point + 3, supposed.At(2030)!.Point, Tolerance);
    }

    [Fact]
    public void At_MovedPoint_KeepsTheWidthOfItsInterval()
    {
        var plain = Forecast.At(0, 2030)!.Interval!.Value;
        var moved = Under(new Scenario(InterventionYear: 2026, Effect: 2)).At(2030)!.Interval!.Value;
        Assert.Equal(plain.Upper95 - plain.Lower95, moved.Upper95 - moved.Lower95, Tolerance);
        Assert.Equal(plain.Lower80 + 2, moved.Lower80, Tolerance);
    }

    [Fact]
    public void At_SupposedBeyondThePossible_StaysInside()
    {
        var found = Under(new Scenario(PacePerYear: 40)).At(2030)!;
        Assert.Equal(100, found.Point);
        Assert.InRange(found.Interval!.Value.Upper95, 0, 100);
    }

    // The more is done, the less likely a bound from below is missed; a target moved with the point is missed as often as before.
    [Fact]
    public void MissProbability_MoreDone_NeverRises()
    {
        var risks = new[] { -3.0, -1, 0, 1, 3 }.Select(effect => Under(new Scenario(InterventionYear: 2026, Effect: effect)).MissProbability(2030, 62, highIsBad: false)!.Value).ToArray();
        Assert.Equal(risks.OrderDescending(), risks);
        Assert.True(risks[0] > risks[^1]);
        Assert.Equal(
            Forecast.MissProbability(0, 2030, 62, highIsBad: false)!.Value,
            Under(new Scenario(InterventionYear: 2026, Effect: 3)).MissProbability(2030, 65, highIsBad: false)!.Value,
            Tolerance);
    }

    // Down by 60 points nothing can reach 98; up by 60 nothing can miss 3.
    [Fact]
    public void MissProbability_TargetBeyondEveryPossibleValue_IsAsSureAsIsEverStated()
    {
        Assert.Equal(0.98, Under(new Scenario(InterventionYear: 2026, Effect: -60)).MissProbability(2030, 98, highIsBad: false));
        Assert.Equal(0.02, Under(new Scenario(InterventionYear: 2026, Effect: 30)).MissProbability(2030, 3, highIsBad: false));
        Assert.Equal(0.98, Under(new Scenario(InterventionYear: 2026, Effect: 30)).MissProbability(2030, 3, highIsBad: true));
    }

    [Fact]
    public void SupposedValue_InTheYearAfterTheLast_BecomesTheNewestAndLeavesOthersAlone()
    {
        var panel = SupposedValue.In(Panel, 0, 2026, 70, double.NaN);
        Assert.Equal(Years + 1, panel.YearCount);
        Assert.Equal(Years, Panel.YearCount);
        var forecast = new MeasureForecast(panel, MeasureScale.Percent(), PooledSettings.Production, 2030, usesLastValue: true);
        Assert.Equal((2026, 2025), (forecast.LastYear(0), forecast.LastYear(1)));
        Assert.Equal(70, forecast.At(0, 2030)!.Point, Tolerance);
    }

    [Theory]
    [InlineData(2017, 50)]
    [InlineData(2026, double.NaN)]
    [InlineData(2026, double.PositiveInfinity)]
    public void SupposedValue_BeforeThePanelOrNotANumber_IsRefused(int year, double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SupposedValue.In(Panel, 0, year, value, double.NaN));

    // A rise of 1 a year with swings of up to 1.5 that no two series share.
    private static double Value(int series, int year) => 50 + series + year + (1.5 * Math.Sin(1.7 * ((3 * series) + year)));

    private static YearPanel Panel { get; } = new(FirstYear, new int[Series], [.. Enumerable.Range(0, Series * Years).Select(cell => Value(cell % Series, cell / Series))]);

    private static MeasureForecast Forecast { get; } = new(Panel, MeasureScale.Percent(), PooledSettings.Production, 2030, usesLastValue: false);

    private static ScenarioForecast Under(Scenario scenario) => new(Forecast, Panel, MeasureScale.Percent(), 0, scenario);
}
