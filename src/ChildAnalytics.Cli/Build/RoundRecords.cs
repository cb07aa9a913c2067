using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Cli.Build;

/// <summary>Communes as they stand in a round: class facts of its day, facts of its year, and of the years before where a rule sums several.</summary>
internal static class RoundRecords
{
    /// <summary>One record per commune, in the order given.</summary>
    /// <param name="rules">The law.</param>
    /// <param name="ruleSet">The version applied.</param>
    /// <param name="core">Facts.</param>
    /// <param name="communes">Who is rated.</param>
    /// <param name="year">Year whose facts are read.</param>
    /// <param name="day">Day the class is read on; null in a year of monitoring, which has none of its own.</param>
    public static CommuneRecord[] Of(RatingRules rules, RuleSet ruleSet, CoreFacts core, IEnumerable<CurrentCommune> communes, int year, DateOnly? day = null)
    {
        var items = ruleSet.Criteria.SelectMany(criterion => criterion.Items).ToList();
        var measureIds = items.SelectMany(item => item.MeasureIds).Distinct().ToArray();
        var pooled = items.Where(item => item.Pool is not null).ToList();
        var pooledIds = pooled.SelectMany(item => item.MeasureIds).Distinct().ToArray();
        var yearsBefore = pooled.Count == 0 ? 0 : pooled.Max(item => item.Pool!.Years) - 1;
        return
        [
            .. communes.Select(commune => new CommuneRecord(commune.Id, day is { } known ? rules.StandingOn(commune, known) : rules.StandingIn(commune, year), core.Of(commune.Id.ToString(), year, measureIds))
            {
                Earlier = [.. Enumerable.Range(1, yearsBefore).Select(back => core.Of(commune.Id.ToString(), year - back, pooledIds))],
            }),
        ];
    }
}
