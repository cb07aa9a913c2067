namespace ChildAnalytics.Etl.Pipeline;

/// <summary>One accepted row, as text.</summary>
/// <param name="Table">Where it goes.</param>
/// <param name="Sheet">Sheet of a workbook or list of a JSON file; empty for a text file.</param>
/// <param name="RowNumber">Row a spreadsheet shows, or first line of the record in a text file, or place in a list; from 1.</param>
/// <param name="Cells">Same length and order as the table's columns; an empty text means the cell was empty.</param>
public sealed record RawRow(RawTable Table, string Sheet, int RowNumber, IReadOnlyList<string> Cells);
