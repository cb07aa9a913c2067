using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>Sums the counts of several years, so that a rate of few children does not jump from year to year.</summary>
internal static class PooledRate
{
    /// <summary>Numerators and denominators of the round's year and the years before it, summed; null where a year or one of its counts is missing.</summary>
    /// <param name="pool">How many years.</param>
    /// <param name="measureId">The measure.</param>
    /// <param name="commune">The commune with its earlier years.</param>
    public static Fact? Sum(RatePool pool, string measureId, CommuneRecord commune)
    {
        if (commune.Earlier.Count < pool.Years - 1)
            return null;
        var (numerator, denominator) = (0m, 0m);
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        for (var back = 0; back < pool.Years; back++)
        {
            var year = back == 0 ? commune.Facts : commune.Earlier[back - 1];
            if (!year.TryGetValue(measureId, out var fact) || fact is not { Numerator: { } over, Denominator: { } under })
                return null;
            numerator += over;
            denominator += under;
            if (fact.SourceId is not null)
                sources.Add(fact.SourceId);
        }

        return Fact.OfFraction(numerator, denominator, sources.Count == 0 ? null : string.Join(',', sources));
    }
}
