using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Provinces and the nation as totals of their communes, simulated with one shock shared by all communes of a year.</summary>
/// <remarks>
/// Source: forecasting specification, section 3.7. Ratios weigh communes by their last known denominator; counts are added. The spread is
/// stretched as the communes' published limits are. Results do not depend on the number of threads: communes are added in a fixed order.
/// </remarks>
internal sealed class ProvinceTotals
{
    /// <summary>Simulated futures of each total.</summary>
    public const int Draws = 1000;

    private readonly ForecastedMeasure _measure;
    private readonly IReadOnlyList<CurrentCommune> _communes;
    private readonly MeasureShocks _shocks;
    private readonly double[] _weights;

    /// <summary>Prepares the weights and shocks of one measure.</summary>
    public ProvinceTotals(ForecastedMeasure measure, IReadOnlyList<CurrentCommune> communes, int seed)
    {
        _measure = measure;
        _communes = communes;
        _shocks = new MeasureShocks(seed, measure.Measure.Id, measure.Forecast.SharedShock, Draws);
        _weights = [.. Enumerable.Range(0, communes.Count).Select(Weight)];
    }

    /// <summary>Whether the measure can be totalled at all: a share without denominators cannot, and averages of amounts are no totals.</summary>
    public static bool IsPossible(ForecastedMeasure measure) =>
        measure.Measure.Unit == MeasureUnit.Count || (measure.Measure.Unit.RatioBase() is not null && measure.Panel.Values.Denominators is not null);

    /// <summary>The total of some communes in the years wanted; years in which no commune has a forecast are absent.</summary>
    /// <param name="series">Numbers of the communes.</param>
    /// <param name="years">Calendar years after the last year of the panel.</param>
    public IReadOnlyDictionary<int, TotalDraws> Of(IReadOnlyList<int> series, IReadOnlyList<int> years)
    {
        var found = new Dictionary<int, TotalDraws>();
        var forecast = _measure.Forecast;
        foreach (var year in years)
        {
            // Asked once in order, so that what the forecast keeps is made before several threads read it.
            var members = series.Where(one => _weights[one] > 0 && forecast.ValueAt(one, year, 0) is not null).ToArray();
            if (members.Length == 0)
                continue;
            var stretch = forecast.Stretch(year);
            var parts = new double[members.Length][];
            Parallel.For(0, members.Length, member => parts[member] = Draw(members[member], year, stretch));
            var sums = new double[Draws];
            foreach (var part in parts)
            {
                for (var draw = 0; draw < Draws; draw++)
                    sums[draw] += part[draw];
            }

            var weight = _measure.Measure.Unit == MeasureUnit.Count ? 1 : members.Sum(one => _weights[one]);
            for (var draw = 0; draw < Draws; draw++)
                sums[draw] /= weight;
            found.Add(year, new TotalDraws(sums, members.Length, series.Count - members.Length));
        }

        return found;
    }

    private double[] Draw(int series, int year, double stretch)
    {
        var deviates = _shocks.Of(_communes[series].Id.ToString());
        for (var draw = 0; draw < deviates.Length; draw++)
            deviates[draw] = _weights[series] * _measure.Forecast.ValueAt(series, year, stretch * deviates[draw])!.Value;
        return deviates;
    }

    private double Weight(int series)
    {
        if (_measure.Measure.Unit == MeasureUnit.Count)
            return 1;
        var panel = _measure.Panel.Values;
        for (var year = panel.YearCount - 1; year >= 0; year--)
        {
            var cell = (year * panel.SeriesCount) + series;
            if (!double.IsNaN(panel.Values[cell]) && panel.Denominators is { } people && people[cell] > 0)
                return people[cell];
        }

        return 0;
    }
}

/// <summary>Simulated futures of one total.</summary>
/// <param name="Values">One per draw, in the unit of the measure.</param>
/// <param name="Communes">Communes in it.</param>
/// <param name="Missing">Communes left out: without forecast, or without a weight.</param>
internal sealed record TotalDraws(double[] Values, int Communes, int Missing);
