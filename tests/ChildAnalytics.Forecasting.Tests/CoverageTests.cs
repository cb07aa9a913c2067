using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Tests;

/// <summary>
/// Growth to the ceiling as simulated in forecasting.md section 2: logit starts N(1.2, 0.7), yearly step N(0.15, 0.08) per commune plus N(0, 0.08) noise,
/// a year effect N(0, 0.05) common to all, binomial sampling, log-normal denominators. Section 9 E asks for a 95 % coverage within [0.93, 0.99]
/// and an absolute error at least 5 % below the last value's; the band is two-sided because too wide an interval fails as well.
/// </summary>
public sealed class CoverageTests
{
    private const int Years = 13;
    private const int Behind = 8;
    private const int Communes = 1200;
    private const double Growth = 0.15;

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public void Forecast_SimulatedGrowth_CoversNearNominalAndBeatsTheLastValue(int medianDenominator)
    {
        var result = MeanOfThreeSeeds(medianDenominator, Growth);
        Assert.InRange(result.Inside95, 0.93, 0.99);
        // The specification measured 0.86 to 0.91 for nominal 80 %; counts of 40 children are discrete and cover more than continuous values.
        Assert.InRange(result.Inside80, 0.77, 0.92);
        Assert.InRange(result.ErrorToLast, 0.80, 0.95);
    }

    [Fact]
    public void Forecast_NoGrowthAndManyChildren_CoversNearNominal()
    {
        // What the spread assumes: steps without a common direction. The ranges lie 0.03 and 0.06 around nominal: fifteen shared year effects leave about that much to chance.
        var result = MeanOfThreeSeeds(400, 0);
        Assert.InRange(result.Inside95, 0.92, 0.98);
        Assert.InRange(result.Inside80, 0.74, 0.86);
    }

    [Fact]
    public void Forecast_SteadyGrowthAndManyChildren_CoversTooLittleUntilCalibrated()
    {
        // A known limit, kept in sight: a steady rise outruns the damped trend, and only multipliers calibrated on past errors
        // (forecasting.md 3.4) widen for it. Found 0.85; the test fails, and is to be replaced, once they are in.
        Assert.InRange(MeanOfThreeSeeds(400, Growth).Inside95, 0.80, 0.90);
    }

    private static (double Inside95, double Inside80, double ErrorToLast) MeanOfThreeSeeds(int medianDenominator, double growth)
    {
        int inside95 = 0, inside80 = 0, count = 0;
        double error = 0, errorOfLast = 0;
        for (var seed = 1; seed <= 3; seed++)
        {
            var (history, future) = Simulate(seed, medianDenominator, growth);
            var forecasts = ForecastEngine.Forecast(new MeasurePanel("X", MeasureUnit.Percent, 2000 + Years - 1, history));
            for (var index = 0; index < history.Count; index++)
            {
                var last = history[index].Points[^1].Value;
                for (var step = 0; step < forecasts[index].Path.Count; step++)
                {
                    var (point, actual) = (forecasts[index].Path[step], future[index][step]);
                    inside95 += point.Lo95 <= actual && actual <= point.Hi95 ? 1 : 0;
                    inside80 += point.Lo80 <= actual && actual <= point.Hi80 ? 1 : 0;
                    error += Math.Abs(point.Mean - actual);
                    errorOfLast += Math.Abs(last - actual);
                    count++;
                }
            }
        }

        Assert.Equal(3 * Communes * (Years - Behind), count);
        return ((double)inside95 / count, (double)inside80 / count, error / errorOfLast);
    }

    private static (List<PanelSeries> History, List<double[]> Future) Simulate(int seed, int medianDenominator, double growth)
    {
        var random = new Random(seed);
        var common = Enumerable.Range(0, Years).Select(_ => 0.05 * Normal(random)).ToArray();
        var history = new List<PanelSeries>();
        var future = new List<double[]>();
        for (var commune = 0; commune < Communes; commune++)
        {
            var denominator = Math.Max(20, Math.Round(medianDenominator * Math.Exp(0.8 * Normal(random))));
            var logit = 1.2 + (0.7 * Normal(random));
            var step = growth + (0.08 * Normal(random));
            var points = new SeriesPoint[Years];
            for (var year = 0; year < Years; year++)
            {
                logit += step + (0.08 * Normal(random)) + common[year];
                var numerator = Binomial(random, (int)denominator, 1 / (1 + Math.Exp(-logit)));
                points[year] = new SeriesPoint(2000 + year, 100 * numerator / denominator, numerator, denominator);
            }

            history.Add(new PanelSeries($"c{commune:0000}", $"g{commune % 12:00}", points[..Behind], []));
            future.Add(Array.ConvertAll(points[Behind..], point => point.Value));
        }

        return (history, future);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static int Binomial(Random random, int trials, double probability)
    {
        var successes = 0;
        for (var trial = 0; trial < trials; trial++)
            successes += random.NextDouble() < probability ? 1 : 0;
        return successes;
    }
}
