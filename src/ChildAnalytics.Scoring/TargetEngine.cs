using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Targets;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring;

/// <summary>Holds a unit's yearly facts against a target: status, gap, pace, children short, and the classes of four offices.</summary>
public static class TargetEngine
{
    // Base year of the Sustainable Development Goals: the first year not before it is the base (open-sdg, progress-methodology.md).
    private const int FirstBaseYear = 2015;

    /// <summary>Where the unit stands. Facts after the target year do not count for the target; years without a value are passed over.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="target">A target of this measure, national or local; each is judged on its own.</param>
    /// <param name="facts">At most one a year, in any order; empty gives an undetermined status.</param>
    /// <exception cref="ArgumentException">A year stands twice, or the target is of another measure.</exception>
    public static TargetProgress Assess(Measure measure, Target target, IReadOnlyList<YearFact> facts)
    {
        if (target.MeasureId != measure.Id)
            throw new ArgumentException($"The target is of {target.MeasureId}, the facts are of {measure.Id}.", nameof(target));
        var byYear = InOrder(facts, target.Year);
        var values = ReadValues(byYear, measure.Unit);
        var lastKnown = byYear.FindLast(fact => IsKnown(fact, values));
        var hasLatest = values.Count > 0 && lastKnown is not null && values[^1].Year == lastKnown.Year;
        var direction = DirectionOf(measure, target);
        if (!hasLatest)
        {
            return new TargetProgress(
                target, null, lastKnown?.Year, null, StatusOfInterval(lastKnown?.Fact, target),
                ProgressClass.UnableToAssess, ProgressClass.UnableToAssess, ProgressClass.UnableToAssess, ProgressClass.UnableToAssess,
                null, null, null, lastKnown?.Fact.SourceId);
        }

        var latest = values[^1];
        var value = latest.Exact.ToDecimal();
        var isMet = latest.Exact.Meets(target.Comparator, target.Value);
        var sinceBase = values.FindAll(since => since.Year >= FirstBaseYear);
        var (statCan, unsd, destatis, escap) = Classify(measure.Unit, target, sinceBase, direction, isMet);
        return new TargetProgress(
            target,
            value,
            latest.Year,
            direction == 0 ? Math.Abs(target.Value - value) : direction * (target.Value - value),
            isMet ? Verdict.Met : Verdict.NotMet,
            statCan,
            unsd,
            destatis,
            escap,
            target.Year > latest.Year ? (target.Value - value) / (target.Year.Value - latest.Year) : null,
            sinceBase.Count < 2 ? null : (value - sinceBase[0].Exact.ToDecimal()) / (latest.Year - sinceBase[0].Year),
            ChildrenShort(measure.Unit, target, lastKnown!.Fact, isMet),
            lastKnown.Fact.SourceId);
    }

    private static List<YearFact> InOrder(IReadOnlyList<YearFact> facts, int? targetYear)
    {
        var byYear = new List<YearFact>(facts.Count);
        foreach (var fact in facts)
        {
            if (!(fact.Year > targetYear))
                byYear.Add(fact);
        }

        byYear.Sort((left, right) => left.Year.CompareTo(right.Year));
        for (var index = 1; index < byYear.Count; index++)
        {
            if (byYear[index].Year == byYear[index - 1].Year)
                throw new ArgumentException($"The year {byYear[index].Year} stands twice.", nameof(facts));
        }

        return byYear;
    }

    private static List<YearValue> ReadValues(List<YearFact> byYear, MeasureUnit unit)
    {
        var values = new List<YearValue>(byYear.Count);
        for (var index = 0; index < byYear.Count; index++)
        {
            if (ExactValue.TryRead(byYear[index].Fact, unit, out var value) || TryReadChange(byYear, index, unit, out value))
                values.Add(new YearValue(byYear[index].Year, value));
        }

        return values;
    }

    // A yearly change follows from the counts of two years in a row where it was not reported itself.
    private static bool TryReadChange(List<YearFact> byYear, int index, MeasureUnit unit, out ExactValue value)
    {
        value = default;
        if (unit != MeasureUnit.PercentChangePerYear || index == 0 || byYear[index - 1].Year != byYear[index].Year - 1)
            return false;
        if (byYear[index - 1].Fact.Numerator is not ({ } before and > 0) || byYear[index].Fact.Numerator is not { } now)
            return false;
        value = new ExactValue((now - before) * 100, before);
        return true;
    }

    private static bool IsKnown(YearFact fact, List<YearValue> values) =>
        fact.Fact is { ValueLo: not null, ValueHi: not null } || values.Exists(value => value.Year == fact.Year);

    private static Verdict StatusOfInterval(Fact? fact, Target target)
    {
        if (fact is not { ValueLo: { } low, ValueHi: { } high })
            return Verdict.Undetermined;
        var (lowMeets, highMeets) = (target.Comparator.IsMetBy(low, target.Value), target.Comparator.IsMetBy(high, target.Value));
        if (lowMeets && highMeets)
            return Verdict.Met;
        var isInside = low < target.Value && target.Value < high;
        return lowMeets || highMeets || isInside ? Verdict.Undetermined : Verdict.NotMet;
    }

    private static (ProgressClass StatCan, ProgressClass Unsd, ProgressClass Destatis, ProgressClass Escap) Classify(
        MeasureUnit unit, Target target, List<YearValue> values, int direction, bool isMet)
    {
        if (unit == MeasureUnit.YesNo)
        {
            var answer = isMet ? ProgressClass.Achieved : ProgressClass.NotAchieved;
            return (answer, answer, answer, answer);
        }

        if (target.Year is not { } year || direction == 0 || values.Count == 0)
            return (ProgressClass.UnableToAssess, ProgressClass.UnableToAssess, ProgressClass.UnableToAssess, ProgressClass.UnableToAssess);
        var isBaseMet = values[0].Exact.Meets(target.Comparator, target.Value);
        var progress = new ProgressCase(values, (double)target.Value, year, direction, isMet, isBaseMet, unit == MeasureUnit.Percent);
        return (StatCanProgress.Classify(progress), UnsdProgress.Classify(progress), DestatisProgress.Classify(progress), EscapProgress.Classify(progress));
    }

    private static int DirectionOf(Measure measure, Target target) => (target.Comparator, measure.Direction) switch
    {
        (Comparator.Ge or Comparator.Gt, _) => 1,
        (Comparator.Le or Comparator.Lt, _) => -1,
        (_, Direction.Up) => 1,
        (_, Direction.Down) => -1,
        _ => 0,
    };

    private static decimal? ChildrenShort(MeasureUnit unit, Target target, Fact fact, bool isMet)
    {
        if (unit.RatioBase() is not { } ratioBase || fact is not { Numerator: { } numerator, Denominator: { } denominator })
            return null;
        return isMet ? 0 : CountsShort.Of(numerator, denominator, ratioBase, target.Comparator, target.Value);
    }
}
