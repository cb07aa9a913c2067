namespace ChildAnalytics.Scoring.Numerics;

/// <summary>Lengths of rows that are worked through a vector at a time.</summary>
internal static class VectorRow
{
    // Doubles in the widest vector of any machine: a padded row leaves no remainder, which would be rounded otherwise than the rest.
    private const int Widest = 8;

    /// <summary>The length of a row of <paramref name="count"/> numbers with its padding.</summary>
    public static int PaddedLength(int count) => (count + Widest - 1) / Widest * Widest;
}
