using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Rules for short and odd series, worked by hand from section 4 of the specification.</summary>
public sealed class OddSeriesTests
{
    private static readonly MeasureScale Percent = MeasureScale.Percent();
    private static readonly PooledSettings Production = PooledSettings.Production;

    private static YearPanel Panel(double[][] series, double[]? denominators = null)
    {
        var years = series[0].Length;
        var values = new double[years * series.Length];
        var people = denominators is null ? null : new double[values.Length];
        for (var cell = 0; cell < values.Length; cell++)
        {
            values[cell] = series[cell % series.Length][cell / series.Length];
            if (people is not null)
                people[cell] = denominators![cell % series.Length];
        }

        return new YearPanel(2010, new int[series.Length], values, people);
    }

    [Fact]
    public void AtBound_DenominatorsKnown_FollowsTheRuleOfThree()
    {
        // Five years of 40 children, all covered: inner limit 100 - 100 * 3 / 200 = 98.5; at 80 %: 100 - 100 * ln(5) / 200 = 99.195.
        var panel = Panel([[100, 100, 100, 100, 100], [60, 62, 61, 65, 66]], [40, 40]);
        var forecast = PooledForecaster.Forecast(panel, Percent, Production, 2014, 2, [95, 95]);
        Assert.Equal(100, forecast.Median[0]);
        Assert.Equal(98.5, forecast.Lower95[0], 1e-9);
        Assert.Equal(100 - (Math.Log(5) / 2), forecast.Lower80[0], 1e-9);
        Assert.Equal(100, forecast.Upper95[0]);
    }

    [Fact]
    public void AtBound_GroupLeftItOftenInThePast_SaysSo()
    {
        // Three series at 100 for two years; one of them has left a year later, twice: shares of leaving within one year
        // over origins 2011 and 2012: 2011: 1 of 3; 2012: 0 of 2. Together 1 of 5 = 0.2.
        var panel = Panel([[100, 100, 100, 100], [100, 100, 100, 100], [100, 100, 90, 91], [50, 55, 60, 58]]);
        var forecast = PooledForecaster.Forecast(panel, Percent, Production, 2013, 1, [99, 99, 99, 99]);
        Assert.Equal(0.2, forecast.MissProbability[0], 1e-12);
    }

    [Fact]
    public void MostlyZero_TwoPartQuantiles_AreZeroBelowTheChanceOfZero()
    {
        // Zeros in 4 of 5 points of series 0, none in series 1: share of zeros in the group 4/10, pi = (4 + 2 * 0.4)/(5 + 2) = 0.6857.
        var panel = Panel([[0, 0, 4, 0, 0], [20, 22, 25, 24, 26]]);
        var forecast = PooledForecaster.Forecast(panel, MeasureScale.Count(highIsBad: true), Production, 2014, 1, [1000, 1000]);
        Assert.Equal(0, forecast.Median[0]);
        Assert.Equal(0, forecast.Lower95[0]);
        Assert.True(forecast.Upper95[0] > 4);
        Assert.Equal(0.02, forecast.MissProbability[0]);
        var low = PooledForecaster.Forecast(panel, MeasureScale.Count(highIsBad: true), Production, 2014, 1, [0.001, 0.001]);
        // A target just above zero is missed exactly when the value is positive: 1 - 0.6857.
        Assert.Equal(1 - (4.8 / 7), low.MissProbability[0], 0.02);
    }

    [Fact]
    public void SinglePoint_TakesSlopeAndScaleOfItsGroup()
    {
        var panel = Panel([[double.NaN, double.NaN, double.NaN, 50], [40, 45, 44, 50], [50, 52, 57, 58]]);
        var settings = PooledSettings.Reference(4);
        var fit = new PooledFitter(panel, Percent, settings).FitAt(3);
        var group = fit.Groups[0];
        // z_1 = logit 50 % = 0; D_2 = 0.8 + 0.64.
        Assert.Equal(1.44 * group.Slope, fit.Point(0, 5), 1e-12);
        Assert.Equal(1.5 * Math.Sqrt(group.Base) * Math.Sqrt(2), fit.Spread(0, 5), 1e-12);
    }

    [Fact]
    public void Gaps_LevelAndStepVariance_FollowTheGapFormulas()
    {
        // Identity link, points 1 (2010), 3 (2012), 4 (2013): b = 1; level: (1+3)/2 = 2, gap 2 weight 1 - 0.3^2 = 0.91:
        // 0.91*3 + 0.09*2 = 2.91, then 0.7*4 + 0.3*2.91 = 3.673; steps 2 - 2 and 1 - 1: variance 0.
        var panel = Panel([[1, double.NaN, 3, 4]]);
        var fit = new PooledFitter(panel, MeasureScale.Signed(), PooledSettings.Reference(4)).FitAt(3);
        Assert.Equal(1, fit.Features.Slope[0], 1e-12);
        Assert.Equal(3.673, fit.Features.Level[0], 1e-12);
        Assert.Equal(0, fit.Features.StepVariance[0], 1e-12);
    }

    [Fact]
    public void SamplingTerm_SmallDenominator_WidensTheSpread()
    {
        var panel = Panel([[50, 50, 50, 50], [50, 50, 50, 50]], [24, 2400]);
        var fit = new PooledFitter(panel, Percent, Production).FitAt(3);
        // p = 12.5/25: v_m = 1/(25 * 0.25) = 0.16, spread 0.4 at every horizon while the scale is near zero.
        Assert.Equal(0.4, fit.Spread(0, 4), 1e-9);
        Assert.True(fit.Spread(1, 4) < 0.05);
    }

    [Fact]
    public void Notes_SuspectAndInherited_WidenAndLowerTheGrade()
    {
        var plain = Panel([[40, 45, 44, 50, 47], [50, 52, 57, 58, 60], [40, 45, 44, 50, 47], [40, 45, 44, 50, 47]]);
        var noted = new YearPanel(2010, plain.Groups, plain.Values, null, null, [SeriesNote.None, SeriesNote.None, SeriesNote.SuspectLast, SeriesNote.InheritedFromParent]);
        var fit = new PooledFitter(noted, Percent, Production).FitAt(4);
        Assert.Equal(1.5 * fit.Scale[0], fit.Scale[2], 1e-12);
        Assert.Equal(Math.Sqrt(2) * fit.Scale[0], fit.Scale[3], 1e-12);
    }

    [Theory]
    [InlineData(0.05, 1)]
    [InlineData(0.10, 2)]
    [InlineData(1.0 / 3, 3)]
    [InlineData(2.0 / 3, 3)]
    [InlineData(0.90, 4)]
    [InlineData(0.91, 5)]
    [InlineData(double.NaN, 0)]
    public void Band_Edges_FollowSection35(double probability, int band) => Assert.Equal(band, MissRisk.Band(probability));

    [Fact]
    public void Target_AtABound_IsJudgedInsideIt()
    {
        var link = new Link(LinkKind.ClippedLogit, 0, 100, 0.5, true, 0);
        Assert.False(MissRisk.IsMissed(100, 100, Percent, link));
        Assert.False(MissRisk.IsMissed(99.5, 100, Percent, link));
        Assert.True(MissRisk.IsMissed(99.4, 100, Percent, link));
    }

    [Fact]
    public void Target_CoarseStep_IsMovedByHalfAStep()
    {
        var link = new Link(LinkKind.ClippedLogit, 0, 100, 0.5, true, 0);
        Assert.Equal(89.5, MissRisk.ForLink(90, MeasureScale.Percent(step: 1), link, Production));
        Assert.Equal(90.5, MissRisk.ForLink(90, MeasureScale.Percent(highIsBad: true, step: 1), link, Production));
        Assert.Equal(90, MissRisk.ForLink(90, MeasureScale.Percent(step: 0.1), link, Production));
    }

    [Fact]
    public void GroupContext_SeriesWithoutData_GetsQuantilesOfItsGroup()
    {
        var panel = Panel([[double.NaN, double.NaN], [1, 10], [2, 20], [3, double.NaN]]);
        Assert.Equal(new GroupContext(3, 10, 4.4, 18), GroupContext.Of(panel, 0, 1));
    }

    [Fact]
    public void LastValue_NotPromoted_ReplacesThePointOnly()
    {
        var panel = Panel([[40, 45, 44, 50, double.NaN], [50, 52, 57, 58, 60], [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN]]);
        var forecast = PooledForecaster.Forecast(panel, Percent, Production, 2014, 2);
        var upper = (double[])forecast.Upper95.Clone();
        PublishedPoint.UseLastValueInPlace(panel, 2014, forecast);
        Assert.Equal([50, 60, double.NaN, 50, 60, double.NaN], forecast.Median);
        Assert.Equal(upper, forecast.Upper95);
    }

    [Fact]
    public void Point_VeryFarAhead_StaysFinite()
    {
        var fit = new PooledFitter(Panel([[40, 45, 44, 50, 47], [50, 52, 57, 58, 60]]), Percent, Production).FitAt(4);
        Assert.Equal(fit.Point(0, 400), fit.Point(0, 500), 1e-9);
    }
}
