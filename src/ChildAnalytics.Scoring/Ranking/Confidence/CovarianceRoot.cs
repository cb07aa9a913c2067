namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>The lower triangle L with L times its transpose equal to a covariance, singular ones included.</summary>
internal static class CovarianceRoot
{
    // Relative to the variance: what is left below this is rounding.
    private const double Negligible = 1e-10;

    /// <exception cref="ArgumentException">The matrix is not square, or no covariance.</exception>
    /// <remarks>Source: Golub and Van Loan, Matrix Computations, 4th ed., algorithm 4.2.1 by rows; a pivot of 0 leaves its column 0 (4.2.8).</remarks>
    public static double[][] Of(double[][] covariance)
    {
        var root = new double[covariance.Length][];
        for (var row = 0; row < root.Length; row++)
        {
            if (covariance[row].Length != root.Length || !(covariance[row][row] >= 0))
                throw new ArgumentException("The matrix is not square or has a negative variance.", nameof(covariance));
            root[row] = new double[root.Length];
            for (var column = 0; column <= row; column++)
            {
                var left = covariance[row][column];
                for (var done = 0; done < column; done++)
                    left -= root[row][done] * root[column][done];
                if (column < row)
                    root[row][column] = root[column][column] == 0 ? 0 : left / root[column][column];
                else if (left < -Negligible * covariance[row][row])
                    throw new ArgumentException("The matrix is no covariance: it gives a sum a negative variance.", nameof(covariance));
                else
                    root[row][row] = left <= Negligible * covariance[row][row] ? 0 : Math.Sqrt(left);
            }
        }

        return root;
    }
}
