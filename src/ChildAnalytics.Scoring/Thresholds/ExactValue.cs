using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring.Thresholds;

/// <summary>A measured value kept as a fraction, so that it can be held against a legal threshold without dividing.</summary>
/// <param name="Numerator">In the measure's unit: the count times the unit's base (100 for percent), or the value itself.</param>
/// <param name="Denominator">Above 0; 1 where the value was given without its counts.</param>
/// <remarks>468 of 486 in percent is 46800/486. The method is written down in <c>src/docs/rounding.md</c>.</remarks>
public readonly record struct ExactValue(decimal Numerator, decimal Denominator)
{
    private const int ReadableDecimals = 1;

    /// <summary>The value of a fact; false where it has none: nothing reported, a zero denominator, or only an interval.</summary>
    /// <remarks>A count over a count wins over a value beside it. Units without a base read the value, and where that is missing the numerator, which is their count.</remarks>
    public static bool TryRead(Fact fact, MeasureUnit unit, out ExactValue value)
    {
        if (unit.RatioBase() is { } ratioBase && fact is { Numerator: { } numerator, Denominator: { } denominator })
        {
            value = new ExactValue(numerator * ratioBase, denominator);
            return denominator > 0;
        }

        var single = fact.Value ?? (unit is MeasureUnit.Count or MeasureUnit.Vnd or MeasureUnit.YesNo ? fact.Numerator : null);
        value = new ExactValue(single ?? 0, 1);
        return single is not null;
    }

    /// <summary>The rate of a fact per <paramref name="per"/>; its denominator must be known and above 0.</summary>
    public static ExactValue OfRate(Fact fact, decimal per) => new((fact.Numerator ?? 0) * per, fact.Denominator ?? 0);

    /// <summary>Whether the value stands to <paramref name="threshold"/> as <paramref name="comparator"/> asks; exact, no division.</summary>
    public bool Meets(Comparator comparator, decimal threshold) => comparator.IsMetBy(Numerator, threshold * Denominator);

    /// <summary>The value as the setting wants it compared: as it is, or rounded to one decimal.</summary>
    public ExactValue ForComparison(ComparisonRounding rounding) => rounding == ComparisonRounding.OneDecimal ? Rounded(ReadableDecimals) : this;

    /// <summary>The value rounded half away from zero to <paramref name="decimals"/> places, as a fraction over 1.</summary>
    public ExactValue Rounded(int decimals) => new(Math.Round(ToDecimal(), decimals, MidpointRounding.AwayFromZero), 1);

    /// <summary>The value as one number, to 28 digits: for showing and for differences, not for comparing.</summary>
    public decimal ToDecimal() => Numerator / Denominator;
}
