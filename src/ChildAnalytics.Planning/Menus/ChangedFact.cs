using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Planning.Menus;

/// <summary>A fact after some of its cases were improved, one by one: a child more vaccinated, an injury less, a service set up.</summary>
public static class ChangedFact
{
    // A count without a bound of its own is followed no further than this.
    private const int FurthestCount = 1_000_000;

    /// <summary>Most cases that can be improved: those left under the line, or counted over it; 0 where the figure, its counts or a direction is missing.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="fact">What was reported; null where nothing was.</param>
    /// <param name="best">Best value known of any other unit, for plain counts, which have no bound of their own; null where none is known.</param>
    public static int Most(Measure measure, Fact? fact, decimal? best)
    {
        if (fact is null || measure.Direction == Direction.None)
            return 0;
        if (measure.Unit.RatioBase() is not null)
        {
            return fact is { Numerator: { } over, Denominator: > 0 and { } under }
                ? Bounded(measure.Direction == Direction.Up ? under - over : over)
                : 0;
        }

        if (measure.Unit is not (MeasureUnit.YesNo or MeasureUnit.Count or MeasureUnit.Vnd) || !ExactValue.TryRead(fact, measure.Unit, out var value))
            return 0;
        if (measure.Unit == MeasureUnit.YesNo)
            return value.Numerator is 0 or 1 && value.Numerator == (measure.Direction == Direction.Up ? 0 : 1) ? 1 : 0;
        if (measure.Direction == Direction.Down)
            return Bounded(value.Numerator);
        return best is { } known ? Bounded(known - value.Numerator) : 0;
    }

    /// <summary>The fact with <paramref name="cases"/> improved; never beyond none or all.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="fact">A fact of which <see cref="Most"/> is above 0, or any fact where <paramref name="cases"/> is 0.</param>
    /// <param name="cases">0 to <see cref="Most"/>.</param>
    public static Fact Of(Measure measure, Fact fact, int cases)
    {
        if (cases == 0)
            return fact;
        var step = measure.Direction == Direction.Up ? cases : -cases;
        return measure.Unit.RatioBase() is not null
            ? fact with { Numerator = Math.Clamp((fact.Numerator ?? 0) + step, 0, Math.Max(fact.Numerator ?? 0, fact.Denominator ?? 0)), Value = null }
            : fact with { Value = Math.Max(0, (fact.Value ?? fact.Numerator ?? 0) + step) };
    }

    private static int Bounded(decimal cases) => (int)Math.Clamp(Math.Ceiling(cases), 0, FurthestCount);
}
