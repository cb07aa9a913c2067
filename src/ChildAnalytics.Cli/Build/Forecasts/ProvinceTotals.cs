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
        var forecast = _measure.Forecast;
        // Asked once in order, so that what the forecast keeps is made before several threads read it.
        var isForecast = series.Select(one => years.Select(year => _weights[one] > 0 && forecast.ValueAt(one, year, 0) is not null).ToArray()).ToArray();
        var stretches = years.Select((year, place) => Array.Exists(isForecast, found => found[place]) ? forecast.Stretch(year) : 0).ToArray();
        var parts = new double[]?[series.Count][];
        Parallel.For(0, series.Count, one => parts[one] = Draw(series[one], years, isForecast[one], stretches));
        var found = new Dictionary<int, TotalDraws>();
        for (var place = 0; place < years.Count; place++)
        {
            var sums = new double[Draws];
            var weight = 0.0;
            var members = 0;
            for (var one = 0; one < parts.Length; one++)
            {
                if (parts[one][place] is not { } part)
                    continue;
                members++;
                weight += _weights[series[one]];
                for (var draw = 0; draw < Draws; draw++)
                    sums[draw] += part[draw];
            }

            if (members > 0)
                found.Add(years[place], TotalDraws.Of(sums, _measure.Measure.Unit == MeasureUnit.Count ? 1 : weight, members, series.Count - members));
        }

        return found;
    }

    /// <summary>The total of totals, draw by draw; years that no part has are absent.</summary>
    /// <param name="parts">Totals of different communes, as <see cref="Of"/> gave them, with their communes.</param>
    public IReadOnlyDictionary<int, TotalDraws> Together(IReadOnlyList<(int Communes, IReadOnlyDictionary<int, TotalDraws> Totals)> parts)
    {
        var all = parts.Sum(part => part.Communes);
        return parts.SelectMany(part => part.Totals.Keys).Distinct().Order().ToDictionary(year => year, year =>
        {
            var held = parts.Select(part => part.Totals.GetValueOrDefault(year)).OfType<TotalDraws>().ToArray();
            var sums = new double[Draws];
            foreach (var part in held)
            {
                for (var draw = 0; draw < Draws; draw++)
                    sums[draw] += part.Weight * part.Values[draw];
            }

            var members = held.Sum(part => part.Communes);
            return TotalDraws.Of(sums, _measure.Measure.Unit == MeasureUnit.Count ? 1 : held.Sum(part => part.Weight), members, all - members);
        });
    }

    // The deviates of a commune are those of all years; null in years without a forecast.
    private double[]?[] Draw(int series, IReadOnlyList<int> years, bool[] isForecast, double[] stretches)
    {
        var drawn = new double[]?[years.Count];
        if (!Array.Exists(isForecast, found => found))
            return drawn;
        var deviates = _shocks.Of(_communes[series].Id.ToString());
        for (var place = 0; place < years.Count; place++)
        {
            if (!isForecast[place])
                continue;
            var values = drawn[place] = new double[Draws];
            for (var draw = 0; draw < values.Length; draw++)
                values[draw] = _weights[series] * _measure.Forecast.ValueAt(series, years[place], stretches[place] * deviates[draw])!.Value;
        }

        return drawn;
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
/// <param name="Weight">What the values count for in a larger total: people, or 1 for counts.</param>
/// <param name="Communes">Communes in it.</param>
/// <param name="Missing">Communes left out: without forecast, or without a weight.</param>
internal sealed record TotalDraws(double[] Values, double Weight, int Communes, int Missing)
{
    /// <summary>Futures of sums, divided by their weight in place.</summary>
    public static TotalDraws Of(double[] sums, double weight, int communes, int missing)
    {
        for (var draw = 0; draw < sums.Length; draw++)
            sums[draw] /= weight;
        return new TotalDraws(sums, weight, communes, missing);
    }
}
