using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Classic;

/// <summary>The same numbers as R 4.2.2 with package forecast 8.20 (specification, section 9 A): 645 series x 6, 600 series x 5.</summary>
public sealed class OracleEqualityTests
{
    // The reference files carry 10 significant digits, the parameters 8.
    private const double FileTolerance = 1e-8;
    private const double ParameterTolerance = 1e-6;

    private static BenchmarkSet Set(string name) => name == "m3" ? BenchmarkSet.M3 : BenchmarkSet.Poverty;

    [Theory]
    [InlineData("m3", "naive")]
    [InlineData("m3", "mean")]
    [InlineData("m3", "rwf_drift")]
    [InlineData("poverty", "naive")]
    [InlineData("poverty", "mean")]
    [InlineData("poverty", "rwf_drift")]
    public void SimpleMethods_AllSeries_EqualR(string setName, string methodName)
    {
        var set = Set(setName);
        Assert.True(ClassicMethodNames.TryParseName(methodName, out var method));
        var expected = set.Forecasts(methodName);
        Assert.Equal(setName == "m3" ? 645 : 600, expected.Count);
        foreach (var (id, values) in set.Training())
        {
            // Where first and last value are equal R's limits depend on rounding noise: either variance is accepted there.
            if (method == ClassicMethod.Drift && values[0] == values[^1])
            {
                AssertDriftOfNoChange(values, expected[id], set.Horizon, id);
                continue;
            }

            var found = ClassicForecaster.Forecast(method, values, set.Horizon);
            Assert.True(ForecastRows.LargestDifference(expected[id], found) < FileTolerance, id);
        }
    }

    [Theory]
    [InlineData("m3", "ses", 2)]
    [InlineData("m3", "holt", 4)]
    [InlineData("m3", "holt_damped", 5)]
    [InlineData("poverty", "ses", 2)]
    [InlineData("poverty", "holt", 4)]
    [InlineData("poverty", "holt_damped", 5)]
    public void Smoothing_WithParametersOfR_EqualsR(string setName, string method, int parameters)
    {
        var set = Set(setName);
        var expected = set.Forecasts(method);
        var fits = set.Fits(method);
        foreach (var (id, values) in set.Training())
        {
            var found = new ClassicForecast(set.Horizon);
            SmoothingForecast.Fill(FittedSmoothing.From(fits[id].Parameters, values, parameters), found);
            Assert.True(ForecastRows.LargestDifference(expected[id], found) < ParameterTolerance, id);
        }
    }

    [Theory]
    [InlineData("m3")]
    [InlineData("poverty")]
    public void Theta_WithSmoothingOfR_EqualsR(string setName)
    {
        var set = Set(setName);
        var expected = set.Forecasts("thetaf");
        var fits = set.Fits("ses");
        foreach (var (id, values) in set.Training())
        {
            var found = new ClassicForecast(set.Horizon);
            SmoothingForecast.FillTheta(FittedSmoothing.From(fits[id].Parameters, values, 2), values, found);
            Assert.True(ForecastRows.LargestDifference(expected[id], found) < ParameterTolerance, id);
        }
    }

    [Theory]
    [InlineData("m3", "comb_SHD", false, "ses", "holt", "holt_damped")]
    [InlineData("m3", "mean_TDD", false, "thetaf", "holt_damped", "rwf_drift")]
    [InlineData("m3", "median_TDSD", true, "thetaf", "holt_damped", "ses", "rwf_drift")]
    [InlineData("poverty", "comb_SHD", false, "ses", "holt", "holt_damped")]
    [InlineData("poverty", "mean_TDD", false, "thetaf", "holt_damped", "rwf_drift")]
    [InlineData("poverty", "median_TDSD", true, "thetaf", "holt_damped", "ses", "rwf_drift")]
    public void Combination_OfMembersOfR_EqualsR(string setName, string name, bool byMedian, params string[] members)
    {
        var set = Set(setName);
        var expected = set.Forecasts(name);
        var byMember = members.Select(set.Forecasts).ToArray();
        foreach (var (id, row) in expected)
        {
            var found = new ClassicForecast(set.Horizon);
            Combination.Fill(byMember.Select(forecasts => forecasts[id]).ToArray(), byMedian, found);
            Assert.True(ForecastRows.LargestDifference(row, found) < FileTolerance, id);
        }
    }

    [Theory]
    [InlineData("m3", "ses", 2)]
    [InlineData("m3", "holt", 4)]
    [InlineData("m3", "holt_damped", 5)]
    [InlineData("poverty", "ses", 2)]
    [InlineData("poverty", "holt", 4)]
    [InlineData("poverty", "holt_damped", 5)]
    public void Search_AllSeries_FindsNoWorseSumOfSquaresThanR(string setName, string method, int parameters)
    {
        var set = Set(setName);
        var fits = set.Fits(method);
        var training = set.Training();
        var good = training.Count(series =>
        {
            var found = method switch
            {
                "ses" => SmoothingSearch.Ses(series.Value),
                "holt" => SmoothingSearch.Holt(series.Value),
                _ => SmoothingSearch.HoltDamped(series.Value),
            };
            // Constant series: R reports a sum of zero up to rounding; allow the same here.
            return found.Run(series.Value).SquaredErrors <= (1.001 * fits[series.Key].Variance * (series.Value.Length - parameters)) + 1e-9;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{setName} {method}: {good} of {training.Count} series no worse than R");
        Assert.True(good >= 0.98 * training.Count, $"{good} of {training.Count}");
    }

    private static void AssertDriftOfNoChange(double[] values, ClassicForecast expected, int horizon, string id)
    {
        var steps = values.Length - 1;
        var squares = values.Zip(values.Skip(1), (a, b) => (b - a) * (b - a)).Sum();
        for (var h = 1; h <= horizon; h++)
        {
            var half = (expected.Upper95[h - 1] - expected.Lower95[h - 1]) / 2 / 1.959963984540054;
            var usual = Math.Sqrt(squares / (steps - 1) * (h + ((double)h * h / steps)));
            var special = Math.Sqrt((squares / steps * h) + (squares / (steps - 1) * h * h / steps));
            Assert.True(Math.Min(Math.Abs(half - usual), Math.Abs(half - special)) < FileTolerance * Math.Abs(expected.Upper95[h - 1]), id);
            Assert.Equal(values[^1], expected.Point[h - 1], 1e-6 * Math.Abs(values[^1]));
        }
    }
}
