using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Reconciliation;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Provinces as totals of their communes, simulated with one shock shared by all communes of a year.</summary>
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
        _weights = IsSum(measure) ? [.. communes.Select(_ => 1.0)] : TotalWeights.At(measure.Panel.Values, measure.Panel.Values.YearCount - 1);
    }

    /// <summary>Whether the measure can be totalled at all: a share without denominators cannot, and averages of amounts are no totals.</summary>
    public static bool IsPossible(ForecastedMeasure measure) =>
        IsSum(measure) || (measure.Measure.Unit.RatioBase() is not null && measure.Panel.Values.Denominators is not null);

    /// <summary>Whether totals are sums and not weighted means.</summary>
    public static bool IsSum(ForecastedMeasure measure) => measure.Measure.Unit == MeasureUnit.Count;

    /// <summary>The total of some communes in the years wanted; years in which no commune has a forecast are absent.</summary>
    /// <param name="series">Numbers of the communes.</param>
    /// <param name="years">Calendar years after the last year of the panel.</param>
    public IReadOnlyDictionary<int, TotalDraws> Of(IReadOnlyList<int> series, IReadOnlyList<int> years)
    {
        var forecast = _measure.Forecast;
        var stretch = years.Select(forecast.Stretch).ToArray();
        // Asked once in order, so that what the forecast keeps is made before several threads read it.
        var members = series.Where(one => _weights[one] > 0 && years.Any(year => forecast.ValueAt(one, year, 0) is not null)).ToArray();
        var parts = new double[members.Length][][];
        Parallel.For(0, members.Length, member => parts[member] = Draw(members[member], years, stretch));
        var found = new Dictionary<int, TotalDraws>();
        foreach (var (index, year) in years.Index())
        {
            var total = new TotalDraws(Draws, IsSum(_measure));
            for (var member = 0; member < members.Length; member++)
            {
                if (parts[member][index].Length > 0)
                    total.Add(parts[member][index], _weights[members[member]], forecast.Centre(members[member], year));
            }

            if (total.Series > 0)
                found.Add(year, total);
        }

        return found;
    }

    // The shocks of a commune are drawn once for all years; a year without forecast is empty.
    private double[][] Draw(int series, IReadOnlyList<int> years, double[] stretch)
    {
        var deviates = _shocks.Of(_communes[series].Id.ToString());
        var forecast = _measure.Forecast;
        return [.. years.Index().Select(year => forecast.ValueAt(series, year.Item, 0) is null
            ? []
            : Array.ConvertAll(deviates, deviate => forecast.ValueAt(series, year.Item, stretch[year.Index] * deviate)!.Value))];
    }
}
