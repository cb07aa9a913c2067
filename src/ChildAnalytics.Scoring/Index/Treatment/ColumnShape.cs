namespace ChildAnalytics.Scoring.Index.Treatment;

/// <summary>How far a column is from symmetric and how heavy its tails are.</summary>
/// <param name="Skewness">Sample skewness; 0 is symmetric. NaN with fewer than 3 values or none different.</param>
/// <param name="Kurtosis">Sample excess kurtosis; 0 is that of a normal. NaN with fewer than 4 values or none different.</param>
/// <remarks>Source: Joanes and Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47 (1998), G1 and G2.</remarks>
public readonly record struct ColumnShape(double Skewness, double Kurtosis)
{
    // Limits of the OECD/JRC Handbook on Constructing Composite Indicators (2008) as used by COINr.
    private const double SkewnessLimit = 2;
    private const double KurtosisLimit = 3.5;

    /// <summary>Whether the column needs no treatment: one of the two is small, or cannot be computed.</summary>
    public bool Passes => !(Math.Abs(Skewness) >= SkewnessLimit && Kurtosis >= KurtosisLimit);

    /// <summary>The shape of the non-missing values.</summary>
    /// <param name="values">NaN means missing and is left out.</param>
    public static ColumnShape Of(ReadOnlySpan<double> values)
    {
        double n = 0, sum = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            n++;
            sum += value;
        }

        var mean = sum / n;
        double squares = 0, cubes = 0, fourths = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            var centred = value - mean;
            var square = centred * centred;
            squares += square;
            cubes += square * centred;
            fourths += square * square;
        }

        if (n < 3 || squares == 0)
            return new ColumnShape(double.NaN, double.NaN);
        var skewness = Math.Sqrt(n) * cubes / Math.Pow(squares, 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2);
        var ratio = n * fourths / (squares * squares);
        var kurtosis = n < 4 ? double.NaN : (((n + 1) * (ratio - 3)) + 6) * (n - 1) / ((n - 2) * (n - 3));
        return new ColumnShape(skewness, kurtosis);
    }
}
