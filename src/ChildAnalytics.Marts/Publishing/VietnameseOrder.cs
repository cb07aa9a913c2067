using System.Text;

namespace ChildAnalytics.Marts.Publishing;

/// <summary>Sorts Vietnamese names by the letters of the alphabet (a ă â b c d đ e ê …) in SQL, where no collation is at hand; tones settle nothing here.</summary>
internal static class VietnameseOrder
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string ToneMarks = "\u0300\u0301\u0303\u0309\u0323";

    // Sort characters are consecutive, so that each letter of the alphabet stands between its neighbours.
    private const char FirstSortCharacter = '\u4e00';

    private static readonly (string From, string To) Letters = Pair();

    /// <summary>An expression that is smaller for names that come first.</summary>
    /// <param name="column">Column with the name, from our own SQL text.</param>
    public static string Key(string column) => $"translate(lower({column}), '{Letters.From}', '{Letters.To}')";

    private static (string From, string To) Pair()
    {
        var (from, to) = (new StringBuilder(), new StringBuilder());
        for (var index = 0; index < Alphabet.Length; index++)
        {
            foreach (var written in ToneMarks.Select(tone => $"{Alphabet[index]}{tone}".Normalize(NormalizationForm.FormC)).Where(letter => letter.Length == 1).Prepend(Alphabet[index].ToString()))
            {
                from.Append(written);
                to.Append((char)(FirstSortCharacter + index));
            }
        }

        return (from.ToString(), to.ToString());
    }
}
