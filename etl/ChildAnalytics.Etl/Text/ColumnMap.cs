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
    public static ColumnMap Locate(IReadOnlyList<string> expected, IReadOnlyList<string> headings)
    {
        var keys = headings.Select(Wording.Key).ToList();
        var located = expected.Select(heading => keys.IndexOf(Wording.Key(heading))).ToArray();
        var missing = expected.Where((_, index) => located[index] < 0).ToList();
        return new ColumnMap(located, missing, expected.Count - missing.Count);
    }

    /// <summary>The cell under the expected heading of that index; empty where the row is shorter.</summary>
    public string Cell(IReadOnlyList<string> row, int index) => positions[index] < row.Count ? row[positions[index]] : "";

    /// <summary>Position in the file of the expected heading of that index, from 0.</summary>
    public int Position(int index) => positions[index];
}
