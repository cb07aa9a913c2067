using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Models.Pooled.History;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Cleaning, merging and half-years, worked by hand from section 4 of the specification.</summary>
public sealed class HistoryTests
{
    private static readonly MeasureScale Signed = MeasureScale.Signed();

    // Twenty quiet series that change by +1, -1, +1, ... or the opposite: differences -1 and 1, median of |d - median| 2 or 0, so a
    // third kind that stays put brings the typical difference to 1.4826 * 1.
    private static double[][] Quiet(int years) =>
    [
        .. Enumerable.Range(0, 20).Select(i => Enumerable.Range(0, years).Select(year => i % 4 == 0 ? 10.0 : 10.0 + ((year + i) % 2)).ToArray()),
    ];

    private static YearPanel Panel(params double[][] series)
    {
        var values = new double[series.Length * series[0].Length];
        for (var cell = 0; cell < values.Length; cell++)
            values[cell] = series[cell % series.Length][cell / series.Length];
        return new YearPanel(2010, new int[series.Length], values);
    }

    [Fact]
    public void Screen_ValueThatReturns_IsDropped()
    {
        var panel = Panel([[10, 11, 40, 11, 10, 11], .. Quiet(6)]);
        var screened = OutlierScreen.Screen(panel, Signed, PooledSettings.Production, 5);
        Assert.True(double.IsNaN(screened.Panel.Values[2 * panel.SeriesCount]));
        Assert.Equal(SeriesNote.OutlierDropped, screened.Panel.Notes![0]);
        Assert.All(screened.Panel.Notes[1..], note => Assert.Equal(SeriesNote.None, note));
        Assert.Empty(screened.Stops);
    }

    [Fact]
    public void Screen_LevelThatPersists_RestartsTheSeries()
    {
        var panel = Panel([[10, 11, 40, 41, 40, 41], .. Quiet(6)]);
        var screened = OutlierScreen.Screen(panel, Signed, PooledSettings.Production, 5);
        Assert.True(double.IsNaN(screened.Panel.Values[0]) && double.IsNaN(screened.Panel.Values[panel.SeriesCount]));
        Assert.Equal(40, screened.Panel.Values[2 * panel.SeriesCount]);
        Assert.Equal(SeriesNote.Restarted, screened.Panel.Notes![0]);
    }

    [Fact]
    public void Screen_JumpInTheNewestYear_IsKeptAndFlagged()
    {
        var panel = Panel([[10, 11, 10, 11, 10, 40], .. Quiet(6)]);
        var screened = OutlierScreen.Screen(panel, Signed, PooledSettings.Production, 5);
        Assert.Equal(40, screened.Panel.Values[5 * panel.SeriesCount]);
        Assert.Equal(SeriesNote.SuspectLast, screened.Panel.Notes![0]);
    }

    [Fact]
    public void Screen_ManyJumpTogether_AsksAPerson()
    {
        double[][] jumping = [.. Quiet(6).Select((series, i) => i < 8 ? series.Select((value, year) => year >= 3 ? value + 50 : value).ToArray() : series)];
        var stop = Assert.Single(OutlierScreen.Screen(Panel(jumping), Signed, PooledSettings.Production, 5).Stops);
        Assert.Equal(new SharedJump(0, 2013, 1, 0.4), stop);
    }

    [Fact]
    public void WeightedShares_TwoParts_AreWeightedByDenominators()
    {
        // 2010: (100*50 + 300*90)/400 = 80. 2011: 300 of 400 present = 75 %, too little. 2012: 100 of 400. 2013: 900 of 1000 = 90 %.
        var no = double.NaN;
        var merged = MergedHistory.WeightedShares([[50, no, 60, no], [90, 92, no, 95]], [[100, no, 100, 100], [300, 300, no, 900]]);
        Assert.Equal([80, no, no, 95], merged);
    }

    [Fact]
    public void Sums_PartMissing_IsMissing() => Assert.Equal([5, double.NaN], MergedHistory.Sums([[2, 4], [3, double.NaN]]));

    [Fact]
    public void ToYears_LastAndMean_FollowTheRule()
    {
        Assert.Equal([6, 10], HalfYears.ToYears([4, 6, 8, 10], 1, HalfYearRule.Last));
        Assert.Equal([5, 9], HalfYears.ToYears([4, 6, 8, 10], 1, HalfYearRule.Mean));
    }

    [Fact]
    public void Season_SawTooth_IsHalfTheDifference() =>
        // First halves 10 above their neighbours: e = 10, c = 5; taken off firsts and added to seconds all become 15.
        Assert.Equal([5.0], HalfYears.SeasonByGroup([20, 10, 20, 10, 20, 10], [0], 5));

    [Fact]
    public void HalfYearForecast_PureSeason_RepeatsIt()
    {
        var values = new double[12 * 3];
        for (var cell = 0; cell < values.Length; cell++)
            values[cell] = 40 + (cell % 3) + (cell / 3 % 2 == 0 ? 8 : 0);
        var panel = new YearPanel(0, [0, 0, 0], values);
        var forecast = HalfYearForecaster.Forecast(panel, Signed, PooledSettings.Production, 11, 2);
        Assert.Equal(48, forecast.Median[forecast.At(0, 1)], 1e-6);
        Assert.Equal(40, forecast.Median[forecast.At(0, 2)], 1e-6);
        Assert.True(forecast.Upper95[0] > forecast.Lower95[0]);
    }

    [Fact]
    public void PerHalfYear_TwoSteps_MakeOneYear()
    {
        var half = PooledSettings.Production.PerHalfYear();
        Assert.Equal(0.8, half.Damping * half.Damping, 1e-12);
        Assert.Equal(0.3, (1 - half.LevelWeight) * (1 - half.LevelWeight), 1e-12);
    }
}
