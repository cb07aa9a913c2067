using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Whatever a panel holds, what may be published of it is a number within the possible range or nothing at all, never NaN (issue 5, bad input).</summary>
public sealed class BadInputTests
{
    private const int Series = 40;

    private static readonly MeasureScale[] Scales = [MeasureScale.Percent(), MeasureScale.Rate(1000, highIsBad: true), MeasureScale.Count(), MeasureScale.Signed()];

    [Fact]
    public void Forecast_RandomPanelsWithGapsBoundsAndMagnitudes_PublishesNumbersOrNothing()
    {
        // Three hundred panels; the seed in the message makes one again.
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var scale = Scales[random.Next(Scales.Length)];
            Assert.True(Holds(seed, random.Next(1, 15), scale, random.Next(11) / 10.0, random.Next(5), random.Next(2) == 0), $"seed {seed}, {scale.Kind}");
        }
    }

    private static bool Holds(int seed, int years, MeasureScale scale, double gaps, int shape, bool hasDenominators)
    {
        var random = new Random(seed);
        var values = new double[Series * years];
        var people = new double[values.Length];
        for (var cell = 0; cell < values.Length; cell++)
        {
            people[cell] = Math.Round(Math.Pow(10, 6 * random.NextDouble())) + 1;
            var share = shape switch { 0 => 0, 1 => 1, 2 => Math.Pow(random.NextDouble(), 12), 3 => random.NextDouble(), _ => random.Next(2) };
            values[cell] = scale.Kind is ValueKind.Percent or ValueKind.Rate
                ? scale.Base * Math.Round(share * people[cell]) / people[cell]
                : share * Math.Pow(10, (24 * random.NextDouble()) - 12) * (scale.Kind == ValueKind.Signed && random.Next(2) == 0 ? -1 : 1);
            if (random.NextDouble() < gaps)
                values[cell] = double.NaN;
        }

        var panel = new YearPanel(2000, [.. Enumerable.Range(0, Series).Select(series => series % 3)], values, hasDenominators ? people : null);
        var upper = scale.Kind == ValueKind.Rate && hasDenominators ? scale.Base : scale.Upper;
        var target = scale.Kind == ValueKind.Percent ? 80 : 10;
        var forecast = PooledForecaster.Forecast(panel, scale, PooledSettings.Production, 2000 + years - 1, 100, [.. Enumerable.Repeat((double)target, Series)]);
        for (var cell = 0; cell < forecast.Median.Length; cell++)
        {
            // No forecast is the one defined result besides a number, and then everything of the cell is absent.
            if (double.IsNaN(forecast.Median[cell]))
            {
                if (!double.IsNaN(forecast.Lower95[cell]) || !double.IsNaN(forecast.Upper95[cell]) || !double.IsNaN(forecast.MissProbability[cell]))
                    return false;
                continue;
            }

            if (!(forecast.Lower95[cell] >= scale.Lower && forecast.Lower95[cell] <= forecast.Lower80[cell] && forecast.Lower80[cell] <= forecast.Median[cell]
                && forecast.Median[cell] <= forecast.Upper80[cell] && forecast.Upper80[cell] <= forecast.Upper95[cell] && forecast.Upper95[cell] <= upper
                && forecast.MissProbability[cell] is >= 0.02 and <= 0.98))
                return false;
        }

        return true;
    }
}
