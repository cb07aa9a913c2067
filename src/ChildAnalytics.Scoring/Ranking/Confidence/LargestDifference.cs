using System.Numerics;
using System.Runtime.InteropServices;

namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>The largest standardised difference between one unit and all others in one draw: the inner loop of rank confidence sets.</summary>
internal static class LargestDifference
{
    /// <summary>Largest (own - error) times precision, at least 0.</summary>
    /// <param name="errors">Errors of all units in one draw, padded.</param>
    /// <param name="own">Error of the unit.</param>
    /// <param name="above">By other unit: one over the standard deviation of the difference while "the unit is not above the other" is open, otherwise 0; padded.</param>
    public static double Above(ReadOnlySpan<double> errors, double own, ReadOnlySpan<double> above)
    {
        var others = MemoryMarshal.Cast<double, Vector<double>>(errors);
        var precisions = MemoryMarshal.Cast<double, Vector<double>>(above);
        var mine = new Vector<double>(own);
        var largest = Vector<double>.Zero;
        for (var block = 0; block < precisions.Length; block++)
            largest = Vector.MaxNative(largest, (mine - others[block]) * precisions[block]);
        return Largest(largest);
    }

    /// <summary>The same for both statements about each other unit.</summary>
    /// <param name="errors">Errors of all units in one draw, padded.</param>
    /// <param name="own">Error of the unit.</param>
    /// <param name="above">As in <see cref="Above"/>.</param>
    /// <param name="below">Likewise for "the other is not above the unit".</param>
    public static double Either(ReadOnlySpan<double> errors, double own, ReadOnlySpan<double> above, ReadOnlySpan<double> below)
    {
        var others = MemoryMarshal.Cast<double, Vector<double>>(errors);
        var ups = MemoryMarshal.Cast<double, Vector<double>>(above);
        var downs = MemoryMarshal.Cast<double, Vector<double>>(below);
        var mine = new Vector<double>(own);
        var (largest, smallest) = (Vector<double>.Zero, Vector<double>.Zero);
        for (var block = 0; block < ups.Length; block++)
        {
            var difference = mine - others[block];
            largest = Vector.MaxNative(largest, difference * ups[block]);
            smallest = Vector.MinNative(smallest, difference * downs[block]);
        }

        return Largest(Vector.MaxNative(largest, -smallest));
    }

    // Errors are finite, so the machine's own maximum will do, without its rules for NaN.
    private static double Largest(Vector<double> vector)
    {
        var lanes = MemoryMarshal.Cast<Vector<double>, double>(new ReadOnlySpan<Vector<double>>(in vector));
        var largest = lanes[0];
        foreach (var lane in lanes)
            largest = lane > largest ? lane : largest;
        return largest;
    }
}
