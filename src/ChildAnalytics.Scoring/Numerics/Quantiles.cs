namespace ChildAnalytics.Scoring.Numerics;

/// <summary>Quantiles of samples. Two definitions, because percentiles of ranks and critical values ask for different ones.</summary>
public static class Quantiles
{
    /// <summary>The quantile by linear interpolation between order statistics.</summary>
    /// <param name="sorted">Ascending, without NaN; at least one value.</param>
    /// <param name="share">0 to 1, ends included.</param>
    /// <remarks>Source: Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), definition 7, the default of R.</remarks>
    public static double Interpolated(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The smallest value with at least <paramref name="share"/> of the sample at or below it; reorders <paramref name="values"/>.</summary>
    /// <param name="values">At least one value, without NaN; afterwards in another order.</param>
    /// <param name="share">Above 0, up to 1 included.</param>
    /// <remarks>Source: Hyndman and Fan 1996, definition 1. Selection by Hoare's method, C. A. R. Hoare, Algorithm 65: Find, CACM 4 (1961). Cost: linear.</remarks>
    public static double SelectInPlace(Span<double> values, double share)
    {
        // The product of a share like 0.95 and a count may lie a hair above the whole number meant.
        var wanted = Math.Clamp((int)Math.Ceiling((share * values.Length) - 1e-9) - 1, 0, values.Length - 1);
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = MiddleOfThree(values[low], values[(low + high) / 2], values[high]);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (values[left] < pivot)
                    left++;
                while (values[right] > pivot)
                    right--;
                if (left > right)
                    continue;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }

            if (wanted <= right)
                high = right;
            else if (wanted >= left)
                low = left;
            else
                break;
        }

        return values[wanted];
    }

    private static double MiddleOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
