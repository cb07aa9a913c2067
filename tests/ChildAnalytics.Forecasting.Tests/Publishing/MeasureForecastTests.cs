using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;

namespace ChildAnalytics.Forecasting.Tests.Publishing;

/// <summary>What may be published of a panel: forecasting specification, sections 1.4, 3.4 and 4.</summary>
public sealed class MeasureForecastTests
{
    private const int Series = 6;
    private const int FirstYear = 2018;
    private const int Years = 8;

    [Fact]
    public void At_SeriesThatStoppedEarly_IsNotMovedByLaterValuesOfOthers()
    {
        var values = Rising(stoppedSince: 2024);
        var changed = (double[])values.Clone();
        for (var series = 1; series < Series; series++)
            changed[((Years - 1) * Series) + series] = 20;
        Assert.Equal(Forecast(values).At(0, 2025), Forecast(changed).At(0, 2025));
        Assert.NotEqual(Forecast(values).At(0, 2026), Forecast(changed).At(0, 2026));
    }

    [Fact]
    public void At_YearNotAfterTheNewestValue_SaysNothing()
    {
        var forecast = Forecast(Rising());
        Assert.Null(forecast.At(0, 2025));
        Assert.Null(forecast.MissProbability(0, 2025, 90, highIsBad: false));
        Assert.NotNull(forecast.At(0, 2026));
    }

    [Fact]
    public void At_AfterTheLastYearAskedFor_SaysNothing() => Assert.Null(Forecast(Rising()).At(0, 2031));

    [Fact]
    public void At_LastValue_IsHeldByTheLimitsOfARisingModel()
    {
        var forecast = Forecast(Rising(), usesLastValue: true);
        for (var year = 2026; year <= 2030; year++)
        {
            var found = forecast.At(0, year)!;
            Assert.Equal(Value(0, Years - 1), found.Point);
            Assert.True(found.Interval!.Value.Lower95 <= found.Interval.Value.Lower80 && found.Interval.Value.Lower80 <= found.Point);
            Assert.Equal(PublishedMethod.LastValue, found.Method);
        }
    }

    [Fact]
    public void At_PastErrorsAskForMoreThanTheLargestMultiplier_IntervalIsWithheld()
    {
        var settings = PooledSettings.Production with { LargestMultiplier = 1 };
        var found = new MeasureForecast(Panel(Rising()), MeasureScale.Percent(), settings, 2030, usesLastValue: false).At(0, 2026)!;
        Assert.Null(found.Interval);
        Assert.Equal("peb3_interval_withheld", found.Method.Name());
    }

    [Fact]
    public void At_EightYears_SaysHowMuchPastStandsBehindIt()
    {
        // Three points behind the first origin (2020): targets 2021 to 2025, longest from 2020 to 2025.
        var found = Forecast(Rising()).At(0, 2030)!;
        Assert.Equal((true, 5, 5, 8, ConfidenceGrade.A), (found.IsCalibrated, found.TargetYears, found.LongestTested, found.PointsUsed, found.Grade));
    }

    private static MeasureForecast Forecast(double[] values, bool usesLastValue = false) =>
        new(Panel(values), MeasureScale.Percent(), PooledSettings.Production, 2030, usesLastValue);

    private static YearPanel Panel(double[] values) => new(FirstYear, new int[Series], values);

    // Steady growth with a little noise, so that the model's limits leave the last value behind.
    private static double Value(int series, int year) => 30 + series + (6 * year) + (0.2 * ((series + (3 * year)) % 5));

    private static double[] Rising(int stoppedSince = int.MaxValue)
    {
        var values = new double[Series * Years];
        for (var cell = 0; cell < values.Length; cell++)
            values[cell] = cell % Series == 0 && FirstYear + (cell / Series) > stoppedSince ? double.NaN : Value(cell % Series, cell / Series);
        return values;
    }
}
