namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>Simulated futures of one total: weighted mean of shares, or sum of counts.</summary>
/// <remarks>Source: forecasting specification, section 3.7. Series and totals are added in a fixed order by the caller, so that the last digits do not depend on threads.</remarks>
/// <param name="draws">Number of simulated futures.</param>
/// <param name="isSum">True for counts, which are added; false for shares and rates, which are weighed.</param>
public sealed class TotalDraws(int draws, bool isSum)
{
    private readonly double[] _sums = new double[draws];
    private double _weight;

    /// <summary>Series in it.</summary>
    public int Series { get; private set; }

    /// <summary>Adds one series.</summary>
    /// <param name="values">One value per future, in the unit of the measure.</param>
    /// <param name="weight">People behind the series, above 0; not read for sums.</param>
    public void Add(ReadOnlySpan<double> values, double weight)
    {
        var factor = isSum ? 1 : weight;
        for (var draw = 0; draw < _sums.Length; draw++)
            _sums[draw] += factor * values[draw];
        _weight += factor;
        Series++;
    }

    /// <summary>Adds another total: provinces make the nation.</summary>
    public void Add(TotalDraws other)
    {
        for (var draw = 0; draw < _sums.Length; draw++)
            _sums[draw] += other._sums[draw];
        _weight += other._weight;
        Series += other.Series;
    }

    /// <summary>One total per future, in the unit of the measure; NaN without series.</summary>
    public double[] Values() => isSum && Series > 0 ? (double[])_sums.Clone() : Array.ConvertAll(_sums, sum => sum / _weight);
}
