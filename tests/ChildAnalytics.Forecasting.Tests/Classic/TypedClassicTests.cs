using ChildAnalytics.Forecasting.Models.Classic;

namespace ChildAnalytics.Forecasting.Tests.Classic;

/// <summary>Small cases worked by hand; these run on every machine.</summary>
public sealed class TypedClassicTests
{
    private const double G95 = 1.959963984540054;

    [Fact]
    public void Naive_HandCase_MatchesFormula()
    {
        // Differences 2, -1, 2: sigma^2 = 9/3.
        var forecast = ClassicForecaster.Forecast(ClassicMethod.Naive, [1, 3, 2, 4], 4);
        Assert.Equal([4, 4, 4, 4], forecast.Point);
        Assert.Equal(4 + (G95 * Math.Sqrt(3) * 2), forecast.Upper95[3], 1e-12);
    }

    [Fact]
    public void Drift_HandCase_MatchesFormula()
    {
        // b = 1, residuals 1, -2, 1: sigma^2 = 6/2; h = 2: 3 * (2 + 4/3) = 10.
        var forecast = ClassicForecaster.Forecast(ClassicMethod.Drift, [1, 3, 2, 4], 2);
        Assert.Equal(6, forecast.Point[1], 1e-12);
        Assert.Equal(6 - (G95 * Math.Sqrt(10)), forecast.Lower95[1], 1e-12);
    }

    [Theory]
    [InlineData(0.95, 1, 12.706204736432095)]
    [InlineData(0.95, 4, 2.7764451051977987)]
    [InlineData(0.80, 9, 1.3830287383964925)]
    [InlineData(0.95, 30, 2.0422724563012373)]
    public void StudentQuantile_KnownTable_Matches(double level, int degrees, double expected) =>
        // Printed tables of Student's t: 12.706, 2.776, 1.383, 2.042; here with more digits.
        Assert.Equal(expected, StudentQuantile.TwoSided(level, degrees), 1e-9 * expected);

    [Fact]
    public void Run_HandCase_FollowsTheRecursion()
    {
        // alpha 0.5, beta 0.25, phi 0.9, l 10, b 1. y 12: e = 1.1, l = 11.45, b = 1.175. y 13: e = 0.4925, l = 12.75375, b = 1.180625.
        var state = new Smoothing(0.5, 0.25, 0.9, 10, 1).Run([12, 13]);
        Assert.Equal(12.75375, state.Level, 1e-12);
        Assert.Equal(1.180625, state.Trend, 1e-12);
        Assert.Equal((1.1 * 1.1) + (0.4925 * 0.4925), state.SquaredErrors, 1e-12);
    }

    [Theory]
    [InlineData(ClassicMethod.Ses)]
    [InlineData(ClassicMethod.Holt)]
    [InlineData(ClassicMethod.HoltDamped)]
    [InlineData(ClassicMethod.Theta)]
    [InlineData(ClassicMethod.MeanSesHoltDamped)]
    [InlineData(ClassicMethod.MeanThetaDampedDrift)]
    [InlineData(ClassicMethod.MedianThetaDampedSesDrift)]
    public void Forecast_Constant_IsThatConstant(ClassicMethod method)
    {
        foreach (var points in new[] { 4, 6, 9, 15 })
        {
            var forecast = ClassicForecaster.Forecast(method, Enumerable.Repeat(7.5, points).ToArray(), 5);
            Assert.All(forecast.Point, point => Assert.Equal(7.5, point, 1e-9));
        }
    }

    [Fact]
    public void Holt_StraightLine_ContinuesIt() =>
        Assert.All(
            ClassicForecaster.Forecast(ClassicMethod.Holt, Enumerable.Range(0, 15).Select(t => 3.0 + (2 * t)).ToArray(), 3).Point.Zip([33.0, 35, 37]),
            pair => Assert.Equal(pair.Second, pair.First, 1e-6));

    [Theory]
    [InlineData(ClassicMethod.Ses, 2)]
    [InlineData(ClassicMethod.Holt, 3)]
    [InlineData(ClassicMethod.Drift, 2)]
    public void Forecast_TooFewPoints_IsNotAvailable(ClassicMethod method, int points) =>
        Assert.All(ClassicForecaster.Forecast(method, Enumerable.Range(0, points).Select(t => (double)t).ToArray(), 2).Point, point => Assert.True(double.IsNaN(point)));

    [Fact]
    public void Combination_MemberMissing_TakesTheOthers()
    {
        // Three points: no damped Holt, so the median is of theta, ses and drift.
        double[] values = [1, 2, 4];
        double[] members = [.. new[] { ClassicMethod.Theta, ClassicMethod.Ses, ClassicMethod.Drift }.Select(method => ClassicForecaster.Forecast(method, values, 1).Point[0])];
        Assert.Equal(members.Order().ElementAt(1), ClassicForecaster.Forecast(ClassicMethod.MedianThetaDampedSesDrift, values, 1).Point[0]);
    }

    [Fact]
    public void Names_AllMethods_ReadBack() =>
        Assert.All(Enum.GetValues<ClassicMethod>(), method => Assert.True(ClassicMethodNames.TryParseName(method.Name(), out var read) && read == method));
}
