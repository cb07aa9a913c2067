using System.Globalization;

namespace ChildAnalytics.Etl.Text;

/// <summary>Reads and writes numbers as forms carry them: <c>1.234,5</c> in Vietnamese text, <c>1234.5</c> between the steps.</summary>
internal static class VietnameseNumber
{
    // A dot groups thousands and a comma starts the decimals, wherever the program runs.
    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>
    /// Reads text. A dot must be followed by exactly three digits, so that <c>96.3</c> is refused instead of being read as 963.
    /// </summary>
    public static bool TryRead(string text, out decimal number)
    {
        number = 0;
        var trimmed = text.AsSpan().Trim();
        return GroupsAreThousands(trimmed)
            && decimal.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Format, out number);
    }

    /// <summary>Invariant text without trailing zeros, which SQL casts without guessing.</summary>
    public static string Write(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The number as a form shows it: decimal comma, thousands not grouped, without trailing zeros.</summary>
    public static string Show(decimal number) => number.ToString("0.############################", Format);

    private static bool GroupsAreThousands(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        var whole = (comma < 0 ? text : text[..comma]).TrimStart("+-");
        if (comma >= 0 && text[comma..].Contains('.'))
            return false;
        var position = 0;
        foreach (var range in whole.Split('.'))
        {
            var length = whole[range].Length;
            var isFirst = position++ == 0;
            if (isFirst ? length > 3 && whole.Contains('.') || length == 0 : length != 3)
                return false;
        }

        return true;
    }
}
