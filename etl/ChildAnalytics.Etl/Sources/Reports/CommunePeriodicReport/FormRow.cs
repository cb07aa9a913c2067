namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>One row of the form.</summary>
/// <param name="Number">Row a spreadsheet shows, or line of a text file; from 1.</param>
/// <param name="Cells">From the first column on.</param>
internal sealed record FormRow(int Number, IReadOnlyList<FormCell> Cells)
{
    /// <summary>The cell of that position, from 0; empty beyond the end.</summary>
    public FormCell At(int position) => position >= 0 && position < Cells.Count ? Cells[position] : new FormCell("");

    /// <summary>True where every cell is empty.</summary>
    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);

    /// <summary>The row as one line for people.</summary>
    public string AsText() => string.Join(" | ", Cells.Select(cell => cell.Text));
}
