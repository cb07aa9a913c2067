using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring;

/// <summary>Rates communes under a rule set: facts in, score sheets with a reason per line out.</summary>
public static class RatingEngine
{
    // Enough work for a thread to be worth handing out: about a tenth of a millisecond a commune at most.
    private const int CommunesTogether = 64;

    /// <summary>One sheet per commune, in the order given; a commune's sheet does not depend on the others.</summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="measures">Every measure the rule set's items name, by id.</param>
    /// <param name="settings">Choices for the open questions of the law.</param>
    /// <param name="roundId">The round the facts belong to.</param>
    /// <param name="communes">The communes; a fact that is absent leaves its points open.</param>
    /// <exception cref="Domain.Faults.FaultException">An item names a measure that is not given.</exception>
    public static IReadOnlyList<ScoreSheet> Rate(
        RuleSet ruleSet,
        IReadOnlyDictionary<string, Measure> measures,
        LegalSettings settings,
        string roundId,
        IReadOnlyList<CommuneRecord> communes)
    {
        return Rate(RatingPlan.Prepare(ruleSet, measures), settings, roundId, communes);
    }

    /// <summary>One sheet per commune under a prepared rule set, in the order given; many communes at once, with the same result on any number of threads.</summary>
    public static IReadOnlyList<ScoreSheet> Rate(RatingPlan plan, LegalSettings settings, string roundId, IReadOnlyList<CommuneRecord> communes)
    {
        var sheets = new ScoreSheet[communes.Count];
        var blocks = (sheets.Length + CommunesTogether - 1) / CommunesTogether;
        Parallel.For(0, blocks, block =>
        {
            var end = Math.Min(sheets.Length, (block + 1) * CommunesTogether);
            for (var index = block * CommunesTogether; index < end; index++)
                sheets[index] = Rate(plan, settings, roundId, communes[index]);
        });
        return sheets;
    }

    /// <summary>The sheet of one commune under a prepared rule set.</summary>
    public static ScoreSheet Rate(RatingPlan plan, LegalSettings settings, string roundId, CommuneRecord commune)
    {
        var lines = new ScoreLine[plan.LineCount];
        var next = 0;
        var total = PointsRange.Zero;
        var complete = Verdict.Met;
        var noZero = Verdict.Met;
        var notKnockedOut = Verdict.Met;
        var hasOpenBlock = false;
        foreach (var criterion in plan.Criteria)
        {
            var itemsAboveZero = ScoreItems(criterion, plan, settings, commune, lines.AsSpan(next + 1, criterion.Items.Length), out var sum, ref notKnockedOut);
            var points = sum.Points;
            total += points;
            if (!criterion.IsMaxKnown)
            {
                // To the total the block is added once, below: all criteria of unknown points draw on the same points.
                hasOpenBlock = true;
                points += new PointsRange(0, plan.OpenBlock);
            }

            if (sum.ItemCount > 0)
            {
                complete = VerdictRules.Both(complete, VerdictRules.LineComplete(points, criterion.IsMaxKnown));
                noZero = VerdictRules.Both(noZero, VerdictRules.LineAboveZero(points, criterion.IsMaxKnown));
                if (settings.ZeroScope == ZeroScope.Item)
                    noZero = VerdictRules.Both(noZero, itemsAboveZero);
            }

            var only = criterion.Items.Length == 1;
            lines[next] = new ScoreLine(
                criterion.OwnLine,
                only ? lines[next + 1].Fact : null,
                points,
                sum.Status(criterion.IsMaxKnown, plan.RuleSet.IsIllustrative),
                only ? lines[next + 1].Finding : criterion.Combination == CriterionCombination.Sum ? ScoreFinding.SumOfItems : ScoreFinding.LowestOfItems,
                only ? lines[next + 1].Band : -1,
                sum.ExactItems,
                sum.ItemCount);
            next += 1 + criterion.Items.Length;
        }

        if (hasOpenBlock)
            total += new PointsRange(0, plan.OpenBlock);
        return Judge(plan, settings, roundId, commune, lines, total, (complete, noZero, notKnockedOut));
    }

    private static ScoreSheet Judge(
        RatingPlan plan,
        LegalSettings settings,
        string roundId,
        CommuneRecord commune,
        ScoreLine[] lines,
        PointsRange total,
        (Verdict Complete, Verdict NoZero, Verdict NotKnockedOut) conditions)
    {
        var unitClass = UnitClassifier.Classify(commune.Standing, settings);
        decimal? lowest = null, highest = null;
        var found = 0;
        foreach (var mark in plan.RuleSet.PassMarks)
        {
            if (!unitClass.Candidates.Contains(mark.ClassId, StringComparer.Ordinal))
                continue;
            found++;
            lowest = lowest < mark.Points ? lowest : mark.Points;
            highest = highest > mark.Points ? highest : mark.Points;
        }

        // A class whose mark is not known leaves the verdict open, whatever the other marks say.
        if (found < unitClass.Candidates.Count)
            lowest = highest = null;

        var reached = VerdictRules.TotalReached(total, lowest, highest);
        return new ScoreSheet
        {
            CommuneId = commune.Id,
            RoundId = roundId,
            RuleSetId = plan.RuleSet.Id,
            IsIllustrative = plan.RuleSet.IsIllustrative,
            Class = unitClass,
            PassMarkLo = lowest,
            PassMarkHi = highest,
            Total = total,
            Complete = conditions.Complete,
            NoZero = conditions.NoZero,
            TotalReached = reached,
            NotKnockedOut = conditions.NotKnockedOut,
            Overall = VerdictRules.Both(VerdictRules.Both(conditions.Complete, conditions.NoZero), VerdictRules.Both(reached, conditions.NotKnockedOut)),
            Lines = lines,
        };
    }

    private static Verdict ScoreItems(
        CriterionPlan criterion,
        RatingPlan plan,
        LegalSettings settings,
        CommuneRecord commune,
        Span<ScoreLine> lines,
        out ItemSum sum,
        ref Verdict notKnockedOut)
    {
        sum = new ItemSum(criterion.Combination);
        var aboveZero = Verdict.Met;
        var open = criterion.IsMaxKnown ? criterion.Unassigned : plan.OpenBlock;
        for (var index = 0; index < lines.Length; index++)
        {
            var rule = criterion.Items[index];
            Fact? fact = null;
            var outcome = commune.Settled.TryGetValue(rule.Item.Id, out var settled) ? settled : ItemScorer.Score(rule, commune, settings, out fact);
            var isKnockOut = rule.Item.Kind == ItemKind.KnockOut;
            if (isKnockOut)
                notKnockedOut = VerdictRules.Both(notKnockedOut, VerdictRules.Condition(outcome.Finding));
            var counts = !outcome.IsLeftOut && !isKnockOut;
            var isMaxUnknown = rule.Item.MaxPoints is null;
            var status = counts ? sum.Add(outcome, isMaxUnknown) : outcome.Finding == ScoreFinding.ConditionOpen ? CriterionStatus.NotScored : CriterionStatus.Scored;
            lines[index] = new ScoreLine(
                criterion.ItemLines[index],
                fact,
                isMaxUnknown ? new PointsRange(0, open) : outcome.Points,
                ItemSum.Label(status, plan.RuleSet.IsIllustrative),
                outcome.Finding,
                outcome.Band,
                outcome.Points.IsExact && !isMaxUnknown ? 1 : 0,
                counts ? 1 : 0);
            if (counts)
                aboveZero = VerdictRules.Both(aboveZero, VerdictRules.LineAboveZero(outcome.Points, !isMaxUnknown));
        }

        sum.AddUnassigned(criterion.Unassigned);
        return aboveZero;
    }
}
