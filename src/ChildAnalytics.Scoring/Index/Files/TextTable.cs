using System.Globalization;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Scoring.Index.Files;

/// <summary>A file of rows as read: text, before anything is known of its columns.</summary>
/// <param name="File">File name, for faults.</param>
/// <param name="Columns">The heading line.</param>
/// <param name="Rows">The cells below it, each row as long as the headings; an empty cell or NA is missing.</param>
public sealed record TextTable(string File, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int FirstRow = 2;

    /// <summary>The line of the file each row starts on, for faults; null where they follow the headings without gaps.</summary>
    public IReadOnlyList<int>? Lines { get; init; }

    internal bool Has(string column) => Columns.Contains(column, StringComparer.Ordinal);

    // The cell without blanks around it; null where it is missing or the file lacks the column.
    internal string? Text(int row, string column)
    {
        for (var place = 0; place < Columns.Count; place++)
        {
            if (Columns[place] == column)
                return place < Rows[row].Count && Rows[row][place].Trim() is { Length: > 0 } text and not "NA" ? text : null;
        }

        return null;
    }

    // A finite number, or null with a fault where something else stands there.
    internal double? Number(int row, string column, ICollection<Fault> faults)
    {
        if (Text(row, column) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        faults.Add(IndexFaults.NotAllowed(File, RowInFile(row), column, "123.45", text));
        return null;
    }

    internal int RowInFile(int row) => Lines?[row] ?? row + FirstRow;

    internal void Require(ICollection<Fault> faults, params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!Has(column))
                faults.Add(IndexFaults.ColumnMissing(File, column));
        }
    }
}
