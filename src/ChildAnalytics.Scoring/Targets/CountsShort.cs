using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Scoring.Targets;

/// <summary>How many children stand between a count and a target, with the denominator as it is.</summary>
public static class CountsShort
{
    /// <summary>Fewest whole counts to add, or to take away for a bound from above, until the target is met; strict bounds are kept strict.</summary>
    /// <param name="numerator">The count; may carry a fraction where a split unit's share was applied, and the answer is then rounded up.</param>
    /// <param name="denominator">Above 0.</param>
    /// <param name="ratioBase">100 for percent, 1,000 or 100,000.</param>
    /// <param name="comparator">How the target is held.</param>
    /// <param name="target">In the measure's unit.</param>
    /// <returns>0 where the target is met; null where no count from 0 to the denominator meets it.</returns>
    public static decimal? Of(decimal numerator, decimal denominator, decimal ratioBase, Comparator comparator, decimal target)
    {
        if (comparator.IsMetBy(numerator * ratioBase, target * denominator))
            return 0;
        // The only division; a whole quotient of decimals is exact, and an unending one is never whole.
        var edge = target * denominator / ratioBase;
        var needed = comparator switch
        {
            Comparator.Ge => Math.Ceiling(edge),
            Comparator.Gt => Math.Floor(edge) + 1,
            Comparator.Le => Math.Floor(edge),
            Comparator.Lt => Math.Ceiling(edge) - 1,
            _ => edge,
        };
        if (needed < 0 || needed > denominator || needed != Math.Floor(needed))
            return null;
        return Math.Ceiling(Math.Abs(needed - numerator));
    }
}
