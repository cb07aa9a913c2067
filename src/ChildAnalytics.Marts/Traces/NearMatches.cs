namespace ChildAnalytics.Marts.Traces;

/// <summary>Known ids that come nearest to one that is not known, for messages.</summary>
public static class NearMatches
{
    private const int Most = 5;

    /// <summary>At most five of <paramref name="known"/>, fewest changed letters first; letter case does not count.</summary>
    public static IReadOnlyList<string> To(string wanted, IEnumerable<string> known) =>
        [.. known.OrderBy(candidate => Distance(wanted.ToUpperInvariant(), candidate.ToUpperInvariant())).ThenBy(candidate => candidate, StringComparer.Ordinal).Take(Most)];

    // Levenshtein, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
