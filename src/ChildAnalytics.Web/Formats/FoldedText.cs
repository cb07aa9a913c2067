using System.Globalization;
using System.Text;

namespace ChildAnalytics.Web.Formats;

/// <summary>Text as search compares it: lower case, no diacritics, đ as d, single spaces; the same folding as column <c>name_key</c>.</summary>
public static class FoldedText
{
    /// <summary>Folds <paramref name="text"/>; empty for null.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var letters = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
                letters.Append(sign is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(sign));
        }

        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
