namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Digamma and trigamma at half the degrees of freedom, read from a table because every series asks for the same few.</summary>
internal static class GammaTable
{
    private const int Largest = 64;
    private static readonly double[] Bias = Fill(half => Math.Log(half) - Polygamma.Digamma(half));
    private static readonly double[] Trigammas = Fill(Polygamma.Trigamma);

    /// <summary>How far the expected log of a variance lies below the log of the true one, for whole degrees of freedom from 1.</summary>
    public static double LogBias(int degrees) =>
        degrees < Largest ? Bias[degrees] : Math.Log(degrees / 2.0) - Polygamma.Digamma(degrees / 2.0);

    /// <summary>Variance of the log of a variance estimate, for whole degrees of freedom from 1.</summary>
    public static double Trigamma(int degrees) => degrees < Largest ? Trigammas[degrees] : Polygamma.Trigamma(degrees / 2.0);

    private static double[] Fill(Func<double, double> valueAtHalf)
    {
        var table = new double[Largest];
        for (var degrees = 1; degrees < Largest; degrees++)
            table[degrees] = valueAtHalf(degrees / 2.0);
        return table;
    }
}
