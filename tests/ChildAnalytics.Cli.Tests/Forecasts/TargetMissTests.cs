using ChildAnalytics.Cli.Build.Forecasts;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Cli.Tests.Forecasts;

/// <summary>What is said of a target year: observed, forecast, or nothing.</summary>
public sealed class TargetMissTests
{
    private static readonly SourceCitation Source = new("QĐ 23/QĐ-TTg", null, null, "official");
    private static readonly LocalisedText Label = new("chỉ tiêu", "measure");

    private static readonly Measure Share = new(
        "CT05a", "QD23-2021", 5, Label, Label, MeasureUnit.Percent, Direction.Up, Label, Label, [], false, Source);

    // Values of 2023 to 2025 over 20 people; the first series ends at 19 of 20, the second was not observed in 2025, the third never.
    private static readonly decimal?[][] Years = [[17, 15, 9], [18, 16, 8], [19, null, 12]];

    [Theory]
    [InlineData(Comparator.Ge, 95, 0.0)]
    [InlineData(Comparator.Gt, 95, 1.0)]
    [InlineData(Comparator.Le, 95, 0.0)]
    [InlineData(Comparator.Lt, 95, 1.0)]
    public void Of_TargetYearObserved_IsHeldByItsOwnComparator(Comparator comparator, int value, double expected)
    {
        // 19 of 20 are 95 % exactly.
        var miss = Miss(0, Target(comparator, value, 2025));
        Assert.Equal((PublishedMethod.Observed, expected, expected == 0 ? 1 : 5), (miss.Method, miss.MissProbability, miss.Band));
        Assert.Null(miss.Forecast);
    }

    [Fact]
    public void Of_TargetYearMissingInOneSeries_IsForecastFromTheYearsBefore()
    {
        var miss = Miss(1, Target(Comparator.Ge, 90, 2025));
        Assert.Equal(PublishedMethod.LastValue, miss.Method);
        Assert.Equal(80, miss.Point!.Value, 1e-9);
        Assert.InRange(miss.MissProbability!.Value, 0.5, 0.98);
    }

    [Fact]
    public void Of_TargetYearBeforeTheNewestValue_SaysNothing() =>
        Assert.Equal((PublishedMethod.None, null, null), (Miss(0, Target(Comparator.Ge, 90, 2022)).Method, Miss(0, Target(Comparator.Ge, 90, 2022)).Point, Miss(0, Target(Comparator.Ge, 90, 2022)).Band));

    [Fact]
    public void Of_HighAndLowBad_ProbabilitiesAddToOne()
    {
        var (reach, stay) = (Miss(2, Target(Comparator.Ge, 55, 2027)), Miss(2, Target(Comparator.Le, 55, 2027)));
        Assert.Equal(1, reach.MissProbability!.Value + stay.MissProbability!.Value, 1e-9);
    }

    [Fact]
    public void Of_NoValuesAtAll_SaysNothing() =>
        Assert.Equal(PublishedMethod.None, TargetMiss.Of(Share, Target(Comparator.Ge, 90, 2030), null, null, 0).Method);

    private static TargetMiss Miss(int series, Target target)
    {
        var panel = Panel();
        return TargetMiss.Of(
            Share, target, panel, new MeasureForecast(panel.Values, MeasureScale.Percent(), PooledSettings.Production, 2030, usesLastValue: true), series);
    }

    private static MeasurePanel Panel()
    {
        var exact = new Dictionary<(int, int), ExactValue>();
        var values = new double[9];
        for (var year = 0; year < 3; year++)
        {
            for (var series = 0; series < 3; series++)
            {
                var count = Years[year][series];
                values[(year * 3) + series] = count is null ? double.NaN : (double)count.Value * 5;
                if (count is { } known)
                    exact.Add((series, 2023 + year), new ExactValue(known * 100, 20));
            }
        }

        return new MeasurePanel(new YearPanel(2023, [0, 0, 0], values, [.. Enumerable.Repeat(20.0, 9)]), exact, new string?[3], []);
    }

    private static Target Target(Comparator comparator, int value, int year) =>
        new("CT05a", "QD23-2021", "national", "VN", year, comparator, value, true, null, Source);
}
