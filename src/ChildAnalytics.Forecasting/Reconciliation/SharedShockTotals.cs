using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>Forecasts of provinces or the nation as sums of their communes, with one shock shared by all in each year.</summary>
/// <remarks>
/// Source: forecasting specification, section 3.7. Independent draws would make such intervals absurdly narrow.
/// Series without forecast are left out and counted. Cost: draws times series times horizons.
/// </remarks>
public static class SharedShockTotals
{
    private const int FewestDraws = 1000;

    /// <summary>Quantiles of the weighted mean of each total at one horizon.</summary>
    /// <param name="fit">PEB3 at the origin.</param>
    /// <param name="totals">Number of the total each series belongs to, from 0; -1 for none.</param>
    /// <param name="weights">People behind each series; above 0.</param>
    /// <param name="sharedShock">Share of the variance that is shared, 0 to 1: <see cref="PastErrors.SharedShock"/>.</param>
    /// <param name="horizon">Years from the origin, 1 or more.</param>
    /// <param name="draws">Simulated futures, 1,000 or more.</param>
    /// <param name="seed">Seed; the same seed gives the same answer on any number of threads.</param>
    /// <exception cref="ArgumentException">Lengths differ, or fewer than 1,000 draws are asked for.</exception>
    public static IReadOnlyList<TotalForecast> WeightedMeans(
        PooledFit fit, int[] totals, double[] weights, double sharedShock, int horizon, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, FewestDraws);
        if (totals.Length != weights.Length || totals.Length != fit.Panel.SeriesCount)
            throw new ArgumentException($"Expected {fit.Panel.SeriesCount} totals and weights, found {totals.Length} and {weights.Length}.", nameof(totals));
        var year = fit.Origin + horizon;
        var random = new Random(seed);
        var shocks = new double[draws];
        for (var draw = 0; draw < draws; draw++)
            shocks[draw] = Normal(random);
        // Each total draws from its own generator, so that it does not depend on the others.
        return [.. Enumerable.Range(0, totals.Max() + 1).AsParallel().AsOrdered()
            .Select(total => Simulate(fit, totals, weights, sharedShock, year, shocks, total, seed))];
    }

    private static TotalForecast Simulate(
        PooledFit fit, int[] totals, double[] weights, double sharedShock, int year, double[] shocks, int total, int seed)
    {
        var members = Enumerable.Range(0, totals.Length).Where(series => totals[series] == total).ToArray();
        var forecast = Array.FindAll(members, series => fit.Features.State[series] != SeriesState.NoForecast);
        if (forecast.Length == 0)
            return new TotalForecast(total, 0, members.Length, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        var random = new Random(unchecked((seed * 397) ^ (total + 1)));
        var common = Math.Sqrt(sharedShock);
        var own = Math.Sqrt(1 - sharedShock);
        var sums = new double[shocks.Length];
        var weight = 0.0;
        foreach (var series in forecast)
        {
            weight += weights[series];
            for (var draw = 0; draw < sums.Length; draw++)
            {
                sums[draw] += weights[series] * fit.ValueAt(series, year, (common * shocks[draw]) + (own * Normal(random)));
            }
        }

        for (var draw = 0; draw < sums.Length; draw++)
            sums[draw] /= weight;
        return new TotalForecast(
            total,
            forecast.Length,
            members.Length - forecast.Length,
            Selection.QuantileInPlace(sums, 0.5),
            Selection.QuantileInPlace(sums, 0.1),
            Selection.QuantileInPlace(sums, 0.9),
            Selection.QuantileInPlace(sums, 0.025),
            Selection.QuantileInPlace(sums, 0.975));
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

/// <summary>Forecast of a province or the nation.</summary>
/// <param name="Total">Its number.</param>
/// <param name="Series">Communes with a forecast.</param>
/// <param name="Missing">Communes left out because they have none.</param>
/// <param name="Median">Median, in the unit of the measure; NaN where no commune has a forecast.</param>
/// <param name="Lower80">Lower limit of the 80 % interval.</param>
/// <param name="Upper80">Upper limit of the 80 % interval.</param>
/// <param name="Lower95">Lower limit of the 95 % interval.</param>
/// <param name="Upper95">Upper limit of the 95 % interval.</param>
public readonly record struct TotalForecast(
    int Total, int Series, int Missing, double Median, double Lower80, double Upper80, double Lower95, double Upper95);
