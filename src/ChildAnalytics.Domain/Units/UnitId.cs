using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ChildAnalytics.Domain.Units;

/// <summary>One state of an administrative unit: its official code and the first day of that state. Codes are reused, so a code alone names nothing.</summary>
/// <param name="Code">Official code, leading zeros kept: province 2 digits, district 3, commune 5.</param>
/// <param name="ValidFrom">First day of this state.</param>
public readonly record struct UnitId(string Code, DateOnly ValidFrom)
{
    /// <summary>Reads <c>25351@2025-07-01</c>; anything else is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out UnitId id)
    {
        id = default;
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        if (text is null || at < 1
            || !DateOnly.TryParseExact(text.AsSpan(at + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var validFrom))
            return false;
        id = new UnitId(text[..at], validFrom);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}@{ValidFrom:yyyy-MM-dd}");
}
