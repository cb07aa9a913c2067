namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Quantiles by selection instead of sorting; linear cost, and no NaN may be given.</summary>
public static class Selection
{
    // Two-sided weight comparison: the sum of weights depends on their order in its last digits.
    private const double WeightTolerance = 1e-12;

    /// <summary>Quantile with linear interpolation at position (N-1) * <paramref name="share"/> (R type 7); reorders <paramref name="values"/>.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="share">0 to 1, ends inclusive.</param>
    public static double QuantileInPlace(Span<double> values, double share)
    {
        var position = (values.Length - 1) * share;
        var below = (int)Math.Floor(position);
        var low = SelectInPlace(values, below);
        if (position <= below)
            return low;
        var high = double.PositiveInfinity;
        foreach (var value in values[(below + 1)..])
            high = Math.Min(high, value);
        return low + ((position - below) * (high - low));
    }

    /// <summary>Value of rank <paramref name="rank"/> (from 0); afterwards smaller ones stand before it, larger ones behind.</summary>
    public static double SelectInPlace(Span<double> values, int rank)
    {
        int low = 0, high = values.Length - 1;
        while (low < high)
        {
            var (left, right) = Partition(values, [], low, high);
            if (rank <= right)
                high = right;
            else if (rank >= left)
                low = left;
            else
                break;
        }

        return values[rank];
    }

    /// <summary>Smallest value at which the sum of weights reaches <paramref name="share"/> of the whole; reorders both spans.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="weights">Same length and order; each above 0.</param>
    /// <param name="share">Above 0, at most 1.</param>
    public static double WeightedQuantileInPlace(Span<double> values, Span<double> weights, double share)
    {
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;
        var wanted = (share * total) - (WeightTolerance * total);
        int low = 0, high = values.Length - 1;
        while (low < high)
        {
            var (left, right) = Partition(values, weights, low, high);
            var weightBelow = Sum(weights[low..(right + 1)]);
            if (weightBelow >= wanted)
            {
                high = right;
                continue;
            }

            var weightMiddle = Sum(weights[(right + 1)..left]);
            if (weightBelow + weightMiddle >= wanted)
                return values[right + 1];
            wanted -= weightBelow + weightMiddle;
            if (left > high)
                return values[high];
            low = left;
        }

        return values[low];
    }

    // Hoare's partition: afterwards [low..right] <= pivot, (right..left) = pivot, [left..high] >= pivot.
    private static (int Left, int Right) Partition(Span<double> values, Span<double> weights, int low, int high)
    {
        var pivot = MedianOfThree(values[low], values[low + ((high - low) / 2)], values[high]);
        int left = low, right = high;
        while (left <= right)
        {
            while (values[left] < pivot)
                left++;
            while (values[right] > pivot)
                right--;
            if (left > right)
                break;
            (values[left], values[right]) = (values[right], values[left]);
            if (!weights.IsEmpty)
                (weights[left], weights[right]) = (weights[right], weights[left]);
            left++;
            right--;
        }

        return (left, right);
    }

    private static double MedianOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private static double Sum(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        return sum;
    }
}
