namespace ChildAnalytics.Etl.Text;

/// <summary>Where each expected heading stands in a file, whatever the order of its columns.</summary>
internal sealed class ColumnMap
{
    private readonly int[] positions;

    private ColumnMap(int[] positions, IReadOnlyList<string> missing, int found)
    {
        this.positions = positions;
        Missing = missing;
        Found = found;
    }

    /// <summary>Expected headings that are not there, in the order of the form.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>How many expected headings are there.</summary>
    public int Found { get; }

    /// <summary>Looks for each of <paramref name="expected"/> in a heading row; spaces, case and Unicode form do not matter, the first match counts.</summary>
    /// <param name="expected">Headings of the form.</param>
    /// <param name="headings">The row as found.</param>
    /// <param name="optional">Those of <paramref name="expected"/> a file may leave out; they count neither as found nor as missing.</param>
    public static ColumnMap Locate(IReadOnlyList<string> expected, IReadOnlyList<string> headings, IReadOnlyCollection<string>? optional = null)
    {
        var keys = headings.Select(Wording.Key).ToList();
        var located = expected.Select(heading => keys.IndexOf(Wording.Key(heading))).ToArray();
        var missing = expected.Where((heading, index) => located[index] < 0 && optional?.Contains(heading) != true).ToList();
        return new ColumnMap(located, missing, expected.Count - (optional?.Count ?? 0) - missing.Count);
    }

    /// <summary>The cell under the expected heading of that index; empty where the row is shorter.</summary>
    public string Cell(IReadOnlyList<string> row, int index) => positions[index] < row.Count ? row[positions[index]] : "";

    /// <summary>Position in the file of the expected heading of that index, from 0; -1 where an optional one is not there.</summary>
    public int Position(int index) => positions[index];
}
