using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>The worked example of the forecasting specification, appendix: one group, five points, percent, reference configuration.</summary>
public sealed class WorkedExampleTests
{
    // The appendix prints six decimals on the link scale and four in percent; half a unit of the last one is allowed.
    private const double LinkTolerance = 6e-7;
    private const double PercentTolerance = 6e-5;

    // Year-major: A, B, C, D in each of five years.
    private static readonly double[] Values =
    [
        62, 80, 55, 91,
        65, 82, 52, 93,
        64, 85, 50, 92,
        70, 84, 47, 95,
        73, 88, 46, 96,
    ];

    private static readonly YearPanel Panel = new(2020, [0, 0, 0, 0], Values);
    private static readonly MeasureScale Scale = MeasureScale.Percent();
    private static readonly PooledSettings Settings = PooledSettings.Reference(5);

    private static PooledFit Fit() => new PooledFitter(Panel, Scale, Settings).FitAt(4);

    [Fact]
    public void Digamma_OneAndAHalf_MatchesAppendix() => Assert.Equal(0.036489974, Polygamma.Digamma(1.5), 5e-10);

    [Fact]
    public void Digamma_KnownPoints_MatchClosedForms()
    {
        // Abramowitz and Stegun 6.3.2, 6.3.3: psi(1) = -gamma, psi(1/2) = -gamma - 2 ln 2; 6.4.2: psi'(1) = pi^2/6, psi'(1/2) = pi^2/2.
        const double EulerGamma = 0.57721566490153286;
        Assert.Equal(-EulerGamma, Polygamma.Digamma(1), 1e-9);
        Assert.Equal(-EulerGamma - (2 * Math.Log(2)), Polygamma.Digamma(0.5), 1e-9);
        Assert.Equal(Math.PI * Math.PI / 6, Polygamma.Trigamma(1), 1e-9);
        Assert.Equal(Math.PI * Math.PI / 2, Polygamma.Trigamma(0.5), 1e-9);
    }

    [Fact]
    public void Group_WorkedExample_MatchesAppendix()
    {
        var group = Fit().Groups[0];
        Assert.Equal(0.022010392, group.Base, 5e-10);
        Assert.Equal(0.100913482, group.Slope, 5e-10);
        Assert.Equal(0.017673029, group.SlopeVariance, 5e-10);
        Assert.Equal(0.006362748, group.MeanSlopeError, 5e-10);
        Assert.Equal(0.011310281, group.TrueSlopeVariance, 5e-10);
    }

    [Theory]
    [InlineData(0, 0.994623, 0.926606, 0.126269, 0.016851, 0.019799, 0.118550)]
    [InlineData(1, 1.992430, 1.892624, 0.151534, 0.030074, 0.025466, 0.133302)]
    [InlineData(2, -0.160343, -0.134820, -0.090253, 0.001475, 0.013210, -0.047050)]
    [InlineData(3, 3.178054, 3.065572, 0.216105, 0.071754, 0.043329, 0.159753)]
    public void Series_WorkedExample_MatchesAppendix(int series, double last, double level, double slope, double stepVariance, double variance, double shrunk)
    {
        var fit = Fit();
        Assert.Equal(last, fit.Features.Last[series], LinkTolerance);
        Assert.Equal(level, fit.Features.Level[series], LinkTolerance);
        Assert.Equal(slope, fit.Features.Slope[series], LinkTolerance);
        Assert.Equal(stepVariance, fit.Features.StepVariance[series], LinkTolerance);
        Assert.Equal(variance, fit.Scale[series] * fit.Scale[series], LinkTolerance);
        Assert.Equal(shrunk, fit.Slope[series], LinkTolerance);
    }

    [Theory]
    [InlineData(0, 0.980892, 1.055550, 0.314636)]
    [InlineData(1, 1.961440, 2.045388, 0.356835)]
    [InlineData(2, -0.155875, -0.185505, 0.256998)]
    [InlineData(3, 3.145667, 3.246273, 0.465451)]
    public void Points_WorkedExample_MatchAppendix(int series, double inOneYear, double inFiveYears, double spreadInFiveYears)
    {
        var fit = Fit();
        Assert.Equal(inOneYear, fit.Point(series, 5), LinkTolerance);
        Assert.Equal(inFiveYears, fit.Point(series, 9), LinkTolerance);
        Assert.Equal(spreadInFiveYears, fit.Spread(series, 9), LinkTolerance);
    }

    [Theory]
    [InlineData(0, 74.1839, 60.7991, 84.1872, 1.0000, 0.9999)]
    [InlineData(1, 88.5481, 79.3476, 93.9617, 0.9302, 0.6648)]
    [InlineData(2, 45.3756, 33.4208, 57.8886, 1.0000, 1.0000)]
    [InlineData(3, 96.2539, 91.1655, 98.4610, 0.0000, 0.0121)]
    public void Forecast_WorkedExample_MatchesAppendix(int series, double point, double lower, double upper, double missInOneYear, double missInFiveYears)
    {
        var fit = Fit();
        var forecast = new PooledForecast(4, 5);
        PooledForecaster.Fill(fit, Scale, Multiplier.Gaussian, [90, 90, 90, 90], forecast);
        var cell = forecast.At(series, 5);
        Assert.Equal(point, forecast.Median[cell], PercentTolerance);
        Assert.Equal(lower, forecast.Lower95[cell], PercentTolerance);
        Assert.Equal(upper, forecast.Upper95[cell], PercentTolerance);
        Assert.Equal(Math.Clamp(missInOneYear, 0.02, 0.98), forecast.MissProbability[forecast.At(series, 1)], PercentTolerance);
        var raw = MissRisk.Raw(fit.Point(series, 9), fit.Spread(series, 9), fit.Link.Forward(90, double.NaN), Scale.MissDirection);
        Assert.Equal(missInFiveYears, raw, PercentTolerance);
    }
}
