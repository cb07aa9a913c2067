using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Reference;

/// <summary>Deaths among few births: log rates that differ between communes, drift by year and fall slowly; counts are binomial.</summary>
internal static class RareEventSimulation
{
    public const int Communes = 1500;
    private const int Groups = 15;
    private const int FewestPeople = 20;

    public static YearPanel Draw(double rate, double medianPeople, int years, int seed)
    {
        var random = new Random(seed);
        var values = new double[Communes * years];
        var people = new double[values.Length];
        var yearEffect = new double[years];
        for (var year = 1; year < years; year++)
            yearEffect[year] = yearEffect[year - 1] + (0.05 * CeilingSimulation.Normal(random));
        for (var commune = 0; commune < Communes; commune++)
        {
            var log = Math.Log(rate) + (0.4 * CeilingSimulation.Normal(random));
            var size = Math.Max(FewestPeople, (int)Math.Round(medianPeople * Math.Exp(0.6 * CeilingSimulation.Normal(random))));
            for (var year = 0; year < years; year++)
            {
                log += year == 0 ? 0 : -0.03 + (0.1 * CeilingSimulation.Normal(random));
                var chance = Math.Min(1, Math.Exp(log + yearEffect[year]));
                var count = 0;
                for (var person = 0; person < size; person++)
                    count += random.NextDouble() < chance ? 1 : 0;
                values[(year * Communes) + commune] = 1000.0 * count / size;
                people[(year * Communes) + commune] = size;
            }
        }

        return new YearPanel(2010, [.. Enumerable.Range(0, Communes).Select(commune => commune % Groups)], values, people);
    }
}
