using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Cli.Build;

/// <summary>Communes as they stand in a round: class facts of its day, facts of its year, and of the years before where a rule sums several.</summary>
internal static class RoundRecords
{
    /// <summary>One record per commune, in the order given.</summary>
    public static CommuneRecord[] Of(RatingRules rules, RuleSet ruleSet, CoreFacts core, IEnumerable<CurrentCommune> communes, int year)
    {
        var items = ruleSet.Criteria.SelectMany(criterion => criterion.Items).ToList();
        var measureIds = items.SelectMany(item => item.MeasureIds).Distinct().ToArray();
        var pooled = items.Where(item => item.Pool is not null).ToList();
        var pooledIds = pooled.SelectMany(item => item.MeasureIds).Distinct().ToArray();
        var yearsBefore = pooled.Count == 0 ? 0 : pooled.Max(item => item.Pool!.Years) - 1;
        return
        [
            .. communes.Select(commune => new CommuneRecord(commune.Id, rules.StandingIn(commune, year), core.Of(commune.Id.ToString(), year, measureIds))
            {
                Earlier = [.. Enumerable.Range(1, yearsBefore).Select(back => core.Of(commune.Id.ToString(), year - back, pooledIds))],
            }),
        ];
    }
}
