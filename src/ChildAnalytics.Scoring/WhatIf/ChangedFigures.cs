using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>Figures of single communes as supposed: a value in the measure's unit, without counts.</summary>
internal static class ChangedFigures
{
    /// <summary>How each commune reads; its own record where nothing is supposed of it.</summary>
    public static Func<CommuneRecord, CommuneRecord> Of(RatedNation nation, IReadOnlyList<RuleChange> changes, ICollection<Fault> faults)
    {
        var figures = new Dictionary<string, List<(Measure Measure, decimal Value)>>(StringComparer.Ordinal);
        var measures = nation.Law.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        var codes = nation.Communes.Select(commune => commune.Id.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var change in changes.Where(change => change.Kind == ChangeKind.Figure))
        {
            var dot = change.Subject.IndexOf('.', StringComparison.Ordinal);
            var code = dot < 0 ? change.Subject : change.Subject[..dot];
            if (dot < 0 || !codes.Contains(code) || !measures.TryGetValue(change.Subject[(dot + 1)..], out var measure))
            {
                faults.Add(WhatIfFaults.UnknownSubject(change, string.Join(", ", nation.Law.Measures.Select(known => known.Id))));
                continue;
            }

            if (ChangedRules.Number(change, 0, Most(measure.Unit), faults) is not { } value)
                continue;
            if (!figures.TryGetValue(code, out var own))
                figures.Add(code, own = []);
            own.Add((measure, value));
        }

        if (figures.Count == 0)
            return commune => commune;
        var itemsOf = nation.Law.RuleSet.Criteria.SelectMany(criterion => criterion.Items).ToList();
        return commune =>
        {
            if (!figures.TryGetValue(commune.Id.Code, out var own))
                return commune;
            var facts = new Dictionary<string, Fact>(commune.Facts, StringComparer.Ordinal);
            var settled = new Dictionary<string, ItemOutcome>(commune.Settled, StringComparer.Ordinal);
            foreach (var (measure, value) in own)
            {
                // A ratio is read from its counts, so a share of 97.5 percent stands as 97.5 over 100.
                facts[measure.Id] = measure.Unit.RatioBase() is { } ratioBase ? Fact.OfFraction(value, ratioBase) : Fact.OfValue(value);
                foreach (var item in itemsOf.Where(item => item.MeasureIds.Contains(measure.Id, StringComparer.Ordinal)))
                    settled.Remove(item.Id);
            }

            return commune with { Facts = facts, Settled = settled };
        };
    }

    private static decimal Most(MeasureUnit unit) => unit == MeasureUnit.YesNo ? 1 : unit.RatioBase() ?? decimal.MaxValue;
}
