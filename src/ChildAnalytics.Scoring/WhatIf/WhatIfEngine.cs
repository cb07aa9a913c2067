using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>Rates the whole country as it is and as supposed, with the engine of record both times.</summary>
public static class WhatIfEngine
{
    private const decimal Percent = 100;

    /// <summary>The rating as it is.</summary>
    public static IReadOnlyList<ScoreSheet> AsItIs(RatedNation nation) => RatingEngine.Rate(
        RatingPlan.Prepare(nation.Law.RuleSet, Measures(nation)), LegalSettings.From(nation.Settings), nation.RoundId, nation.Communes);

    /// <summary>The rating as supposed, in the order of the communes.</summary>
    /// <param name="nation">The country as it is.</param>
    /// <param name="changes">What is supposed; empty gives the rating as it is.</param>
    /// <exception cref="FaultException">CA1933 to CA1936: all suppositions that cannot be made, at once.</exception>
    public static WhatIfRating Suppose(RatedNation nation, IReadOnlyList<RuleChange> changes)
    {
        var faults = new List<Fault>();
        var ruleSet = ChangedRules.Of(nation.Law.RuleSet, changes, faults);
        var settings = ChangedAnswers.Settings(nation.Settings, changes, faults);
        var read = ChangedAnswers.Lists(nation.Communes, changes, faults);
        var figures = ChangedFigures.Of(nation, changes, faults);
        var (missing, unknown) = (Share(changes, ChangeKind.MissingFacts, faults), Share(changes, ChangeKind.UnknownPoints, faults));
        if (faults.Count > 0)
            throw new FaultException(faults);
        if (unknown is not null)
            ruleSet = UnknownPoints.Divided(ruleSet);
        var hidden = HiddenFigures.Under(nation.Law.RuleSet, ruleSet);
        var communes = nation.Communes.Select(commune => figures(hidden.Settle(read(commune)))).ToArray();
        var plan = RatingPlan.Prepare(ruleSet, Measures(nation));
        var sheets = RatingEngine.Rate(plan, settings, nation.RoundId, communes);
        if (missing is null && unknown is null)
            return new WhatIfRating(ruleSet, sheets, hidden.Opened);
        var settled = communes.Select((commune, index) => Settle(commune, sheets[index], missing, unknown)).ToArray();
        return new WhatIfRating(ruleSet, RatingEngine.Rate(plan, settings, nation.RoundId, settled), hidden.Opened);
    }

    private static Dictionary<string, Measure> Measures(RatedNation nation) => nation.Law.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);

    private static decimal? Share(IReadOnlyList<RuleChange> changes, ChangeKind kind, List<Fault> faults) =>
        changes.FirstOrDefault(change => change.Kind == kind) is { } change ? ChangedRules.Number(change, 0, Percent, faults) / Percent : null;

    // Open points of the kind supposed become one number; the others stay as open as they are.
    private static CommuneRecord Settle(CommuneRecord commune, ScoreSheet sheet, decimal? missing, decimal? unknown)
    {
        Dictionary<string, ItemOutcome>? settled = null;
        foreach (var line in sheet.Lines)
        {
            if (line.ItemId is not { } item || line.Points.IsExact || line.ItemCount == 0)
                continue;
            var share = line.Finding switch
            {
                ScoreFinding.FactMissing or ScoreFinding.FactUnusable or ScoreFinding.YearsMissing or ScoreFinding.TooFewCases => missing,
                ScoreFinding.RuleUnknown or ScoreFinding.BelowKnownBands => unknown,
                _ => null,
            };
            if (share is not { } known)
                continue;
            settled ??= new Dictionary<string, ItemOutcome>(commune.Settled, StringComparer.Ordinal);
            var points = known * line.Points.Max;
            settled[item] = new ItemOutcome(new PointsRange(points, points), line.Finding);
        }

        return settled is null ? commune : commune with { Settled = settled };
    }
}

/// <summary>A rating as supposed.</summary>
/// <param name="RuleSet">The rule set it was made under.</param>
/// <param name="Sheets">One per commune, in the order of the country.</param>
/// <param name="HiddenOpened">Figures that may not be shown and whose thresholds were changed, so that their points are open.</param>
public sealed record WhatIfRating(RuleSet RuleSet, IReadOnlyList<ScoreSheet> Sheets, int HiddenOpened);
