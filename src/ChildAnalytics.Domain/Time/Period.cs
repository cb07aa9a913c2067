using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ChildAnalytics.Domain.Time;

/// <summary>The time a figure speaks of: a calendar year or one half of it. Written <c>2024</c> or <c>2024H1</c>.</summary>
/// <param name="Year">Calendar year, 1900 to 2199.</param>
/// <param name="Half">1 or 2 for a half-year; null for the whole year.</param>
public readonly record struct Period(int Year, int? Half = null)
{
    /// <summary>Last day of the period, inclusive.</summary>
    public DateOnly LastDay => Half == 1 ? new DateOnly(Year, 6, 30) : new DateOnly(Year, 12, 31);

    /// <summary>First day of the period.</summary>
    public DateOnly FirstDay => Half == 2 ? new DateOnly(Year, 7, 1) : new DateOnly(Year, 1, 1);

    /// <summary>Reads <c>2024</c>, <c>2024H1</c> or <c>2024H2</c>; anything else is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is null || (text.Length != 4 && text.Length != 6))
            return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2199)
            return false;
        if (text.Length == 4)
        {
            period = new Period(year);
            return true;
        }

        if (text[4] != 'H' || text[5] is not ('1' or '2'))
            return false;
        period = new Period(year, text[5] - '0');
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Half is { } half
        ? string.Create(CultureInfo.InvariantCulture, $"{Year}H{half}")
        : Year.ToString(CultureInfo.InvariantCulture);
}
