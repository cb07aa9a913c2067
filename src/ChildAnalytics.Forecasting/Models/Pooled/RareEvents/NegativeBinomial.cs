namespace ChildAnalytics.Forecasting.Models.Pooled.RareEvents;

/// <summary>Number of events among a known number of people whose rate is itself uncertain (gamma): the negative binomial.</summary>
/// <param name="Shape">Shape of the gamma distribution of the rate, above 0.</param>
/// <param name="Rate">Its inverse scale in people, above 0: the mean rate is <paramref name="Shape"/> / <paramref name="Rate"/>.</param>
/// <param name="People">People among whom events are counted; more events than people are not possible.</param>
/// <remarks>Source: Johnson, Kemp and Kotz 2005, "Univariate Discrete Distributions", section 5.3. Cost: one step per event.</remarks>
internal readonly record struct NegativeBinomial(double Shape, double Rate, double People)
{
    // Above this many expected events the first term is no longer a number, and the normal distribution is as good.
    private const double MostEvents = 500;

    private double Mean => Shape * People / Rate;

    private double Deviation => Math.Sqrt(Mean * (1 + (People / Rate)));

    private double First => Math.Exp(-Shape * Math.Log(1 + (People / Rate)));

    private double Ratio => People / (Rate + People);

    /// <summary>Smallest count whose cumulated probability reaches <paramref name="probability"/>; at most all people.</summary>
    public double Quantile(double probability)
    {
        var most = Math.Floor(People);
        if (Mean > MostEvents)
            return Math.Clamp(Math.Round(Mean + (Deviation * NormalQuantile.Inverse(Math.Clamp(probability, 1e-12, 1 - 1e-12)))), 0, most);
        double count = 0, term = First, cumulated = term;
        while (cumulated < probability && count < most)
        {
            term *= (Shape + count) / (count + 1) * Ratio;
            count++;
            // Behind its peak a term this small can no longer move the sum.
            if (term < 1e-18 && count > Mean)
                return count;
            cumulated += term;
        }

        return count;
    }

    /// <summary>Probability of fewer events plus half that of exactly <paramref name="count"/>: uniform on average where the model holds.</summary>
    public double MidDistribution(double count)
    {
        if (Mean > MostEvents)
            return NormalQuantile.Probability((count - Mean) / Deviation);
        double term = First, below = 0;
        for (var k = 0; k < count && (term > 0 || k < Mean); k++)
        {
            below += term;
            term *= (Shape + k) / (k + 1) * Ratio;
        }

        return Math.Min(1, below + (term / 2));
    }

    /// <summary>Probability of more than <paramref name="limit"/> events; the limit need not be whole.</summary>
    public double Above(double limit)
    {
        if (limit < 0)
            return 1;
        if (Mean > MostEvents)
            return NormalQuantile.Probability((Mean - Math.Floor(limit) - 0.5) / Deviation);
        double term = First, within = 0;
        for (var k = 0; k <= Math.Floor(limit) && (term > 0 || k < Mean); k++)
        {
            within += term;
            term *= (Shape + k) / (k + 1) * Ratio;
        }

        return Math.Clamp(1 - within, 0, 1);
    }
}
