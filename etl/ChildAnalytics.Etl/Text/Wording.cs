using System.Globalization;
using System.Text;

namespace ChildAnalytics.Etl.Text;

/// <summary>Compares what people typed with what a form says, whatever the spaces, the case and the Unicode form.</summary>
internal static class Wording
{
    /// <summary>NFC, runs of white space (line breaks and no-break spaces included) as one space, none at the ends.</summary>
    public static string Tidy(string text)
    {
        var words = text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    /// <summary>Key for comparison: tidy and in upper case, diacritics kept.</summary>
    public static string Key(string text) => Tidy(text).ToUpper(CultureInfo.InvariantCulture);

    /// <summary>Whether both say the same.</summary>
    public static bool Same(string left, string right) => Key(left) == Key(right);
}
