using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>Turns the facts of a commune into the points of one item, by exact comparison; what is missing stays a range and never becomes zero.</summary>
public static class ItemScorer
{
    /// <summary>Points of the item for a commune.</summary>
    /// <param name="rule">The item and its measures.</param>
    /// <param name="commune">What is known of the commune.</param>
    /// <param name="settings">Choices for 0 out of 0, rounding and survey shares.</param>
    /// <param name="fact">What was judged; the summed counts of a rate over several years; null where nothing was reported or several measures answer.</param>
    public static ItemOutcome Score(ItemRule rule, CommuneRecord commune, LegalSettings settings, out Fact? fact)
    {
        fact = null;
        switch (rule.Item.Kind)
        {
            case ItemKind.AllOf or ItemKind.KnockOut:
                if (rule.Conditions is [var only])
                    commune.Facts.TryGetValue(only.Measure.Id, out fact);
                return ScoreConditions(rule, commune.Facts, settings);
            case ItemKind.Worded when rule is { Worded: { } worded, Item.MaxPoints: { } most }:
                var given = worded.Score(rule.Item, commune.Facts);
                return new ItemOutcome(new PointsRange(Math.Max(0, given.Min), Math.Min(most, given.Max)) { ExcludesMax = given.ExcludesMax }, ScoreFinding.ByWording);
            case ItemKind.Rate when rule is { Item: { Pool: { } pool, MeasureId: { } measureId } }:
                fact = PooledRate.Sum(pool, measureId, commune);
                return ScoreRate(rule, pool, fact, settings);
            default:
                if (rule.Item.MeasureId is { } id)
                    commune.Facts.TryGetValue(id, out fact);
                return Score(rule, fact, settings);
        }
    }

    /// <summary>Points of an item that one fact of one year answers.</summary>
    /// <param name="rule">The item and its measure.</param>
    /// <param name="fact">What was reported; null where nothing was.</param>
    /// <param name="settings">Choices for 0 out of 0, rounding and survey shares.</param>
    public static ItemOutcome Score(ItemRule rule, Fact? fact, LegalSettings settings)
    {
        var most = rule.Item.MaxPoints ?? 0;
        if (rule.Item.Kind == ItemKind.Unknown || rule.Item.MaxPoints is null)
            return new ItemOutcome(new PointsRange(0, most), ScoreFinding.RuleUnknown, IsOpenForRule: true);
        if (fact is null)
            return new ItemOutcome(new PointsRange(0, most), ScoreFinding.FactMissing);
        if (rule.Unit.RatioBase() is not null && fact is { Numerator: 0, Denominator: 0 })
            return Vacuous(most, settings.VacuousItem);
        if (ExactValue.TryRead(fact, rule.Unit, out var value))
        {
            return rule.Item.Kind switch
            {
                ItemKind.YesNo => ScoreYesNo(most, value),
                ItemKind.Proportional => new ItemOutcome(Proportional(rule.Item.Scale, most, value, value), ScoreFinding.Proportional),
                ItemKind.Survey => ScoreSurvey(rule, fact, value, settings),
                _ => BandScorer.Score(rule, value, settings.Rounding),
            };
        }

        if (fact is { ValueLo: { } low, ValueHi: { } high } && low <= high)
        {
            var points = rule.Item.Kind switch
            {
                ItemKind.YesNo => new PointsRange(low >= 1 ? most : 0, high <= 0 ? 0 : most),
                ItemKind.Proportional => Proportional(rule.Item.Scale, most, new ExactValue(low, 1), new ExactValue(high, 1)),
                // Between the ends of the share a sample adds its own doubt, which without its size nobody knows.
                ItemKind.Survey when settings.SurveyShare == SurveyShareRule.SamplingInterval => new PointsRange(0, most),
                _ => BandScorer.ScoreInterval(rule, low, high, settings.Rounding),
            };
            return new ItemOutcome(points, ScoreFinding.IntervalOnly);
        }

        var finding = fact is { Numerator: null, Denominator: null, Value: null } ? ScoreFinding.FactMissing : ScoreFinding.FactUnusable;
        return new ItemOutcome(new PointsRange(0, most), finding);
    }

    private static ItemOutcome Vacuous(decimal most, VacuousItemRule rule) => rule switch
    {
        VacuousItemRule.Full => new ItemOutcome(new PointsRange(most, most), ScoreFinding.Vacuous),
        VacuousItemRule.Zero => new ItemOutcome(PointsRange.Zero, ScoreFinding.Vacuous),
        VacuousItemRule.LeaveOut => new ItemOutcome(PointsRange.Zero, ScoreFinding.LeftOut),
        _ => new ItemOutcome(new PointsRange(0, most), ScoreFinding.Vacuous),
    };

    private static ItemOutcome ScoreYesNo(decimal most, ExactValue value) => value.Numerator switch
    {
        1 => new ItemOutcome(new PointsRange(most, most), ScoreFinding.Yes),
        0 => new ItemOutcome(PointsRange.Zero, ScoreFinding.No),
        _ => new ItemOutcome(new PointsRange(0, most), ScoreFinding.FactUnusable),
    };

    // The points are multiplied before they are divided, and rounded once, as the rule set says.
    private static PointsRange Proportional(ProportionalScale? scale, decimal most, ExactValue low, ExactValue high)
    {
        if (scale is null)
            return new PointsRange(0, most);
        var (left, right) = (Points(low), Points(high));
        return left <= right ? new PointsRange(left, right) : new PointsRange(right, left);

        decimal Points(ExactValue value)
        {
            var points = most * (value.Numerator - (scale.From * value.Denominator)) / (value.Denominator * (scale.To - scale.From));
            return Math.Round(
                Math.Clamp(points, 0, most), scale.Decimals, scale.Rounding == PointsRounding.Down ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero);
        }
    }

    private static ItemOutcome ScoreSurvey(ItemRule rule, Fact fact, ExactValue value, LegalSettings settings)
    {
        var measured = BandScorer.Score(rule, value, settings.Rounding);
        if (settings.SurveyShare == SurveyShareRule.MeasuredShare)
            return measured;
        var most = rule.Item.MaxPoints ?? 0;
        // A share without the number of persons asked says nothing of how far it can be trusted.
        if (fact is not { Numerator: { } positive, Denominator: > 0 and { } asked } || positive > asked)
            return new ItemOutcome(new PointsRange(0, most), ScoreFinding.FactUnusable);
        var (low, high) = SamplingInterval.Of(positive, asked, rule.SamplingReach);
        var ratioBase = rule.Unit.RatioBase() ?? 1;
        var points = BandScorer.ScoreInterval(rule, low * ratioBase, high * ratioBase, settings.Rounding);
        return points == measured.Points ? measured : new ItemOutcome(points, ScoreFinding.SampleCrossesBand, Band: measured.Band);
    }

    private static ItemOutcome ScoreRate(ItemRule rule, RatePool pool, Fact? summed, LegalSettings settings)
    {
        var most = rule.Item.MaxPoints ?? 0;
        return summed switch
        {
            null => new ItemOutcome(new PointsRange(0, most), ScoreFinding.YearsMissing),
            { Numerator: 0, Denominator: 0 } => Vacuous(most, settings.VacuousItem),
            { Denominator: 0 } => new ItemOutcome(new PointsRange(0, most), ScoreFinding.FactUnusable),
            _ when summed.Denominator < pool.LeastDenominator => new ItemOutcome(new PointsRange(0, most), ScoreFinding.TooFewCases),
            _ => BandScorer.Score(rule, ExactValue.OfRate(summed, pool.Per), settings.Rounding),
        };
    }

    private static ItemOutcome ScoreConditions(ItemRule rule, IReadOnlyDictionary<string, Fact> facts, LegalSettings settings)
    {
        var most = rule.Item.MaxPoints ?? 0;
        var verdict = Verdict.Met;
        var judged = 0;
        foreach (var condition in rule.Conditions)
        {
            facts.TryGetValue(condition.Measure.Id, out var fact);
            if (condition.Judge(fact, settings) is not { } one)
                continue;
            judged++;
            verdict = verdict == Verdict.NotMet || one == Verdict.NotMet ? Verdict.NotMet : verdict == Verdict.Met ? one : verdict;
        }

        if (judged == 0)
            return new ItemOutcome(PointsRange.Zero, ScoreFinding.LeftOut);
        return verdict switch
        {
            Verdict.Met => new ItemOutcome(new PointsRange(most, most), ScoreFinding.AllHold),
            Verdict.NotMet => new ItemOutcome(PointsRange.Zero, ScoreFinding.ConditionFails),
            _ => new ItemOutcome(new PointsRange(0, most), ScoreFinding.ConditionOpen),
        };
    }
}
