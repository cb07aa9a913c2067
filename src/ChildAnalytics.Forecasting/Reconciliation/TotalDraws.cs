namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>Simulated futures of one total: weighted mean of shares, or sum of counts.</summary>
/// <remarks>Source: forecasting specification, section 3.7. Series and totals are added in a fixed order by the caller, so that the last digits do not depend on threads.</remarks>
/// <param name="draws">Number of simulated futures.</param>
/// <param name="isSum">True for counts, which are added; false for shares and rates, which are weighed.</param>
public sealed class TotalDraws(int draws, bool isSum)
{
    private readonly double[] _sums = new double[draws];
    private double _weight;
    private double _centre;

    /// <summary>Series in it.</summary>
    public int Series { get; private set; }

    /// <summary>Adds one series.</summary>
    /// <param name="values">One value per future, in the unit of the measure.</param>
    /// <param name="weight">People behind the series, above 0; not read for sums.</param>
    /// <param name="centre">What the total counts the series as: its median; NaN for the mean of its futures, as for rare events, whose median is mostly zero.</param>
    public void Add(ReadOnlySpan<double> values, double weight, double centre)
    {
        var factor = isSum ? 1 : weight;
        _centre += factor * (double.IsNaN(centre) ? Mean(values) : centre);
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
        _centre += other._centre;
        Series += other.Series;
    }

    /// <summary>One total per future, in the unit of the measure, around the total of the centres; NaN without series.</summary>
    /// <remarks>The mean of futures is not the middle: spread carried through a link near a bound pulls it towards the other one, the more the wider the limits.</remarks>
    public double[] Values()
    {
        var shift = _centre - Mean(_sums);
        var divisor = isSum && Series > 0 ? 1 : _weight;
        return Array.ConvertAll(_sums, sum => (sum + shift) / divisor);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
