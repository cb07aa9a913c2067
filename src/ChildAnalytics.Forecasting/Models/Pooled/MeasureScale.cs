namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>The scale one measure is reported on: its kind, bounds, base and rounding.</summary>
/// <param name="Kind">What the values are.</param>
/// <param name="Lower">Smallest possible value; negative infinity for <see cref="ValueKind.Signed"/>.</param>
/// <param name="Upper">Largest possible value; positive infinity where there is none.</param>
/// <param name="Base">What numerator over denominator is multiplied by: 100 for percent, 1,000 or 100,000 for rates.</param>
/// <param name="Step">Step values are rounded to when reported, in the unit of the measure; 0 where not rounded.</param>
/// <param name="HighIsBad">True where a high value means a missed target (lower is better).</param>
public sealed record MeasureScale(ValueKind Kind, double Lower, double Upper, double Base, double Step, bool HighIsBad)
{
    /// <summary>+1 where a high value is bad, else -1: the sign that turns a distance to a target into a distance towards missing it.</summary>
    public int MissDirection => HighIsBad ? 1 : -1;

    /// <summary>A percentage from 0 to 100.</summary>
    public static MeasureScale Percent(bool highIsBad = false, double step = 0) => new(ValueKind.Percent, 0, 100, 100, step, highIsBad);

    /// <summary>A rate per <paramref name="perPeople"/> people, 0 or more.</summary>
    public static MeasureScale Rate(double perPeople, bool highIsBad = false, double step = 0) =>
        new(ValueKind.Rate, 0, double.PositiveInfinity, perPeople, step, highIsBad);

    /// <summary>A count, 0 or more.</summary>
    public static MeasureScale Count(bool highIsBad = false) => new(ValueKind.Count, 0, double.PositiveInfinity, 1, 1, highIsBad);

    /// <summary>A score from <paramref name="lower"/> to <paramref name="upper"/>, ends inclusive.</summary>
    /// <exception cref="ArgumentException">The bounds are not in order.</exception>
    public static MeasureScale Score(double lower, double upper, bool highIsBad = false, double step = 0) => lower < upper
        ? new(ValueKind.Score, lower, upper, upper - lower, step, highIsBad)
        : throw new ArgumentException($"Expected a lower bound below the upper one, found {lower} and {upper}.", nameof(lower));

    /// <summary>Any number.</summary>
    public static MeasureScale Signed(bool highIsBad = false, double step = 0) =>
        new(ValueKind.Signed, double.NegativeInfinity, double.PositiveInfinity, 1, step, highIsBad);
}
