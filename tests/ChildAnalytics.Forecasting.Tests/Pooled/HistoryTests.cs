using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Models.Pooled.History;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Cleaning, notes and half-years, worked by hand from section 4 of the specification.</summary>
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

    private static PooledFit Fit(YearPanel panel, int origin) => new PooledFitter(panel, Signed, PooledSettings.Published).FitAt(origin);

    private static (int Series, int Year, SeriesNote Note) Found(ScreenedJump jump) => (jump.Series, jump.Year, jump.Note);

    // Typical difference of the panel: 1.4826. From 11 to 40: 29 / 1.4826 = 19.56 of them.
    [Fact]
    public void Screen_ValueThatReturns_IsDropped()
    {
        var panel = Panel([[10, 11, 40, 11, 10, 11], .. Quiet(6)]);
        var jump = Assert.Single(OutlierScreen.Screen(panel, Signed, PooledSettings.Published, 5).Jumps);
        Assert.Equal((0, 2012, SeriesNote.OutlierDropped), (jump.Series, jump.Year, jump.Note));
        Assert.Equal(19.56, jump.Times, 0.005);
        var fit = Fit(panel, 5);
        Assert.Equal((5, 11.0, SeriesNote.OutlierDropped), (fit.Features.Observed[0], fit.Features.Last[0], fit.Notes[0]));
        Assert.All(fit.Notes[1..], note => Assert.Equal(SeriesNote.None, note));
        Assert.All(fit.Features.Observed[1..], points => Assert.Equal(6, points));
    }

    [Fact]
    public void Screen_SeenFromTheYearOfTheJump_IsSuspectOnly()
    {
        // Whether a jump was an outlier is known a year later; an earlier forecast may not know it.
        var panel = Panel([[10, 11, 40, 11, 10, 11], .. Quiet(6)]);
        var fitter = new PooledFitter(panel, Signed, PooledSettings.Published);
        Assert.Equal((3, SeriesNote.SuspectLast), (fitter.FitAt(2).Features.Observed[0], fitter.FitAt(2).Notes[0]));
        Assert.Equal((3, SeriesNote.OutlierDropped), (fitter.FitAt(3).Features.Observed[0], fitter.FitAt(3).Notes[0]));
        Assert.Equal((3, SeriesNote.SuspectLast), (fitter.FitAt(2).Features.Observed[0], fitter.FitAt(2).Notes[0]));
    }

    [Fact]
    public void Screen_LevelThatPersists_RestartsTheSeries()
    {
        var panel = Panel([[10, 11, 40, 41, 40, 41], .. Quiet(6)]);
        Assert.Equal((0, 2012, SeriesNote.Restarted), Found(Assert.Single(OutlierScreen.Screen(panel, Signed, PooledSettings.Published, 5).Jumps)));
        var fit = Fit(panel, 5);
        Assert.Equal((4, SeriesNote.Restarted), (fit.Features.Observed[0], fit.Notes[0]));
    }

    [Fact]
    public void Screen_JumpInTheNewestYear_IsKeptAndHalfAsWideAgain()
    {
        var panel = Panel([[10, 11, 10, 11, 10, 40], .. Quiet(6)]);
        var (screened, plain) = (Fit(panel, 5), new PooledFitter(panel, Signed, PooledSettings.Production).FitAt(5));
        Assert.Equal((6, 40.0, SeriesNote.SuspectLast), (screened.Features.Observed[0], screened.Features.Last[0], screened.Notes[0]));
        Assert.Equal(1.5, screened.Scale[0] / plain.Scale[0], 1e-12);
        Assert.Equal(plain.Scale[1], screened.Scale[1], 1e-12);
    }

    [Fact]
    public void Screen_ManyJumpTogether_AsksAPersonAndJudgesNoSeriesAlone()
    {
        double[][] jumping = [.. Quiet(6).Select((series, i) => i < 8 ? series.Select((value, year) => year >= 3 ? value + 50 : value).ToArray() : series)];
        var found = OutlierScreen.Screen(Panel(jumping), Signed, PooledSettings.Published, 5);
        Assert.Equal(new SharedJump(0, 2013, 1, 0.4), Assert.Single(found.Stops));
        Assert.Empty(found.Jumps);
    }

    // Half of 20 people, then four fifths: ln(16.5/4.5) - ln(10.5/10.5) = 1.30 on the link. Chance alone: variances 1/(21*0.25) = 0.19 and
    // 1/(21*0.786*0.214) = 0.28, together a standard deviation of 0.69: less than two of them. Among 100,000 people it is no chance.
    [Theory]
    [InlineData(20, 0)]
    [InlineData(100_000, 1)]
    public void Screen_ChangeAmongFewPeople_IsChance(int people, int jumps)
    {
        const int years = 6;
        var values = new double[years * 21];
        var denominators = new double[values.Length];
        for (var cell = 0; cell < values.Length; cell++)
        {
            var (year, series) = Math.DivRem(cell, 21);
            denominators[cell] = series == 0 ? people : 100_000;
            values[cell] = series == 0 ? (year == 3 ? 80 : 50) : 50 + (series % 3 == 0 ? 0 : 0.1 * ((year + series) % 2));
        }

        var panel = new YearPanel(2010, new int[21], values, denominators);
        Assert.Equal(jumps, OutlierScreen.Screen(panel, MeasureScale.Percent(), PooledSettings.Published, years - 1).Jumps.Count(jump => jump.Series == 0));
    }

    [Fact]
    public void Note_SinceAYear_WidensByTheRootOfTwoFromThenOn()
    {
        var plain = Panel(Quiet(6));
        var notes = new SeriesNote[plain.SeriesCount];
        notes[3] = SeriesNote.MergedFromParts;
        var noted = new YearPanel(2010, plain.Groups, plain.Values, notes: notes, notedSince: [.. Enumerable.Repeat(2014, plain.SeriesCount)]);
        foreach (var (origin, factor) in new[] { (3, 1.0), (4, Math.Sqrt(2)), (5, Math.Sqrt(2)) })
        {
            Assert.Equal(factor, Fit(noted, origin).Scale[3] / Fit(plain, origin).Scale[3], 1e-12);
            Assert.Equal(Fit(plain, origin).Scale[4], Fit(noted, origin).Scale[4], 1e-12);
        }
    }

    [Fact]
    public void Note_OnEverySeries_WidensThePublishedIntervalAndNotThePast()
    {
        // A note that also held in the past would shrink the past errors and with them the multiplier, and widen nothing.
        var random = new Random(3);
        var values = new double[10 * 60];
        for (var cell = 0; cell < values.Length; cell++)
            values[cell] = (cell < 60 ? 50 : values[cell - 60]) + (2 * Reference.CeilingSimulation.Normal(random));
        var plain = new YearPanel(2010, new int[60], values);
        var noted = new YearPanel(
            2010, plain.Groups, values, notes: [.. Enumerable.Repeat(SeriesNote.InheritedFromParent, 60)], notedSince: [.. Enumerable.Repeat(2019, 60)]);
        var (before, after) = (Forecast(plain), Forecast(noted));
        Assert.Equal(before.Multiplier, after.Multiplier);
        Assert.Equal(Math.Sqrt(2), (after.Upper95[0] - after.Lower95[0]) / (before.Upper95[0] - before.Lower95[0]), 1e-9);
        Assert.Equal(ConfidenceGrade.C, after.Grade[0]);

        static PooledForecast Forecast(YearPanel panel) => PooledForecaster.Forecast(panel, Signed, PooledSettings.Published, 2019, 3);
    }

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
