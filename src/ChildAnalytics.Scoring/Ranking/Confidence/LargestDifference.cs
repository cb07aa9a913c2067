using System.Numerics;
using System.Runtime.InteropServices;

namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>The largest standardised difference, draw by draw: the inner loop of rank confidence sets.</summary>
internal static class LargestDifference
{
    /// <summary>Raises each element of <paramref name="largest"/> to the open differences of one pair in that draw.</summary>
    /// <param name="largest">As long as the draws.</param>
    /// <param name="j">Errors of j.</param>
    /// <param name="k">Errors of k.</param>
    /// <param name="precision">One over the standard deviation of the difference.</param>
    /// <param name="side">The statements still open.</param>
    public static void RaiseInPlace(Span<double> largest, ReadOnlySpan<double> j, ReadOnlySpan<double> k, double precision, PairSide side)
    {
        if (side == PairSide.None)
            return;
        var signed = side == PairSide.KAbove ? -precision : precision;
        var maxima = MemoryMarshal.Cast<double, Vector<double>>(largest);
        var js = MemoryMarshal.Cast<double, Vector<double>>(j);
        var ks = MemoryMarshal.Cast<double, Vector<double>>(k);
        var both = side == PairSide.Both;
        for (var block = 0; block < maxima.Length; block++)
        {
            var difference = (js[block] - ks[block]) * signed;
            maxima[block] = Vector.Max(maxima[block], both ? Vector.Abs(difference) : difference);
        }

        for (var draw = maxima.Length * Vector<double>.Count; draw < largest.Length; draw++)
        {
            var difference = (j[draw] - k[draw]) * signed;
            largest[draw] = Math.Max(largest[draw], both ? Math.Abs(difference) : difference);
        }
    }
}
