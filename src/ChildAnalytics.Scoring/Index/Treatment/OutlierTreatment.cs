namespace ChildAnalytics.Scoring.Index.Treatment;

/// <summary>Pulls a few extreme points in, or takes the logarithm, where a column is both skewed and heavy-tailed.</summary>
/// <remarks>Source: OECD/JRC Handbook (2008), step 3, as COINr 1.1.14 does it (Treat with winsorise, then log_CT). Fixed goalposts need no treatment.</remarks>
public static class OutlierTreatment
{
    // Keeps the smallest value away from ln 0: one hundredth of the range.
    private const double LogOffset = 0.01;

    /// <summary>The treated column.</summary>
    /// <param name="values">In the measure's own unit; NaN means missing.</param>
    /// <param name="mostPoints">Winsorising stops once this many points were set; 1 or above.</param>
    public static TreatedColumn Treat(double[] values, int mostPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostPoints);
        var shape = ColumnShape.Of(values);
        if (shape.Passes)
            return new TreatedColumn(values, 0, IsLogged: false);
        var treated = (double[])values.Clone();
        var count = 0;
        while (!shape.Passes && count < mostPoints)
        {
            count = PullIn(treated, fromAbove: shape.Skewness >= 0);
            shape = ColumnShape.Of(treated);
        }

        return shape.Passes ? new TreatedColumn(treated, count, IsLogged: false) : new TreatedColumn(Logarithms(values), 0, IsLogged: true);
    }

    // Sets every point at one end to its next neighbour inwards and counts the points set: those of earlier rounds are at that end too.
    private static int PullIn(double[] values, bool fromAbove)
    {
        var sign = fromAbove ? 1 : -1;
        double end = double.NegativeInfinity, next = double.NegativeInfinity;
        foreach (var value in values)
        {
            var directed = sign * value;
            if (directed > end)
                (next, end) = (end, directed);
            else if (directed > next && directed < end)
                next = directed;
        }

        var count = 0;
        for (var unit = 0; unit < values.Length; unit++)
        {
            if (sign * values[unit] != end)
                continue;
            values[unit] = sign * next;
            count++;
        }

        return count;
    }

    private static double[] Logarithms(double[] values)
    {
        var present = Array.FindAll(values, value => !double.IsNaN(value));
        var (min, max) = (present.Min(), present.Max());
        return Array.ConvertAll(values, value => Math.Log(value - min + (LogOffset * (max - min))));
    }
}
