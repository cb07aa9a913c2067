namespace ChildAnalytics.Forecasting.Models.Pooled.History;

/// <summary>History of a commune formed from several: shares weighted by their denominators, counts added.</summary>
/// <remarks>Source: forecasting specification, section 4, merged communes. Percentages are never averaged; yes/no facts are never merged here.</remarks>
public static class MergedHistory
{
    private const double SmallestShareOfWeight = 0.8;

    /// <summary>Weighted value of each year; NaN in years with less than 80 % of the weight present.</summary>
    /// <param name="values">One array per part, one value per year in the unit of the measure; NaN is missing.</param>
    /// <param name="weights">Same shape: denominators, or child population where these are unknown (note <see cref="SeriesNote.WeightedByPopulation"/>). A NaN takes the nearest known year of the part.</param>
    /// <exception cref="ArgumentException">Shapes differ, there is no part, or a part has no weight at all.</exception>
    public static double[] WeightedShares(IReadOnlyList<double[]> values, IReadOnlyList<double[]> weights)
    {
        if (values.Count == 0 || values.Count != weights.Count || values.Any(part => part.Length != values[0].Length) || weights.Any(part => part.Length != values[0].Length))
            throw new ArgumentException("Expected one array of values and one of weights per part, all of the same years.", nameof(values));
        var merged = new double[values[0].Length];
        for (var year = 0; year < merged.Length; year++)
        {
            double sum = 0, present = 0, all = 0;
            for (var part = 0; part < values.Count; part++)
            {
                var weight = NearestKnown(weights[part], year);
                all += weight;
                if (double.IsNaN(values[part][year]))
                    continue;
                present += weight;
                sum += weight * values[part][year];
            }

            merged[year] = present > 0 && present >= SmallestShareOfWeight * all ? sum / present : double.NaN;
        }

        return merged;
    }

    /// <summary>Sum of each year; NaN in years where a part is missing, because a part left out would look like a fall.</summary>
    /// <param name="counts">One array per part, one count per year; NaN is missing.</param>
    /// <exception cref="ArgumentException">There is no part, or years differ.</exception>
    public static double[] Sums(IReadOnlyList<double[]> counts)
    {
        if (counts.Count == 0 || counts.Any(part => part.Length != counts[0].Length))
            throw new ArgumentException("Expected one array of counts per part, all of the same years.", nameof(counts));
        return [.. Enumerable.Range(0, counts[0].Length).Select(year => counts.Sum(part => part[year]))];
    }

    private static double NearestKnown(double[] weights, int year)
    {
        for (var distance = 0; distance < weights.Length; distance++)
        {
            if (year - distance >= 0 && !double.IsNaN(weights[year - distance]))
                return weights[year - distance];
            if (year + distance < weights.Length && !double.IsNaN(weights[year + distance]))
                return weights[year + distance];
        }

        throw new ArgumentException("Expected at least one known weight for every part.", nameof(weights));
    }
}
