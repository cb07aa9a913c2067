using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>A condition joined with its measure.</summary>
/// <param name="Condition">What must hold.</param>
/// <param name="Measure">What it is read from.</param>
public sealed record ConditionRule(ItemCondition Condition, Measure Measure)
{
    /// <summary>Whether the condition holds; undetermined where the fact is missing, cannot be read, or leaves it open. Null where 0 out of 0 leaves the sheet by the setting.</summary>
    public Verdict? Judge(Fact? fact, LegalSettings settings)
    {
        if (fact is null)
            return Verdict.Undetermined;
        if (Measure.Unit.RatioBase() is not null && fact is { Numerator: 0, Denominator: 0 })
        {
            return settings.VacuousItem switch
            {
                VacuousItemRule.Full => Verdict.Met,
                VacuousItemRule.Zero => Verdict.NotMet,
                VacuousItemRule.LeaveOut => null,
                _ => Verdict.Undetermined,
            };
        }

        if (ExactValue.TryRead(fact, Measure.Unit, out var value))
        {
            if (Measure.Unit == MeasureUnit.YesNo && value.Numerator is not (0 or 1))
                return Verdict.Undetermined;
            return value.ForComparison(settings.Rounding).Meets(Condition.Comparator, Condition.Threshold) ? Verdict.Met : Verdict.NotMet;
        }

        return fact is { ValueLo: { } low, ValueHi: { } high } && low <= high
            ? JudgeInterval(new ExactValue(low, 1).ForComparison(settings.Rounding), new ExactValue(high, 1).ForComparison(settings.Rounding))
            : Verdict.Undetermined;
    }

    private Verdict JudgeInterval(ExactValue low, ExactValue high)
    {
        var (atLow, atHigh) = (low.Meets(Condition.Comparator, Condition.Threshold), high.Meets(Condition.Comparator, Condition.Threshold));
        if (atLow && atHigh)
            return Verdict.Met;
        // An exact value may lie between two ends that both miss it.
        var isBetween = Condition.Comparator == Comparator.Eq && low.Numerator < Condition.Threshold && Condition.Threshold < high.Numerator;
        return atLow || atHigh || isBetween ? Verdict.Undetermined : Verdict.NotMet;
    }
}
