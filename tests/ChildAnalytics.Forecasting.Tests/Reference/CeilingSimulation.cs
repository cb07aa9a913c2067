using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Reference;

/// <summary>Growth to the ceiling as section 2 of the specification simulates it: 3,000 communes, 30 groups, 16 years, binomial sampling.</summary>
internal static class CeilingSimulation
{
    public const int Communes = 3000;
    public const int Years = 16;
    private const int Groups = 30;
    private const int SmallestDenominator = 20;

    public static YearPanel Draw(double medianDenominator, int seed)
    {
        var random = new Random(seed);
        var values = new double[Communes * Years];
        var denominators = new double[Communes * Years];
        var yearEffect = Enumerable.Range(0, Years).Select(_ => 0.05 * Normal(random)).ToArray();
        for (var commune = 0; commune < Communes; commune++)
        {
            var logit = 1.2 + (0.7 * Normal(random));
            var step = 0.15 + (0.08 * Normal(random));
            var people = Math.Max(SmallestDenominator, (int)Math.Round(medianDenominator * Math.Exp(0.8 * Normal(random))));
            for (var year = 0; year < Years; year++)
            {
                if (year > 0)
                    logit += step + (0.08 * Normal(random)) + yearEffect[year];
                var share = 1 / (1 + Math.Exp(-logit));
                var count = 0;
                for (var person = 0; person < people; person++)
                    count += random.NextDouble() < share ? 1 : 0;
                values[(year * Communes) + commune] = 100.0 * count / people;
                denominators[(year * Communes) + commune] = people;
            }
        }

        return new YearPanel(2000, [.. Enumerable.Range(0, Communes).Select(commune => commune % Groups)], values, denominators);
    }

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
