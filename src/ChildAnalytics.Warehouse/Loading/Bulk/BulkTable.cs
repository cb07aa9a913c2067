namespace ChildAnalytics.Warehouse.Loading;

/// <summary>A text file in which every line below the headings is one record without quotes.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="LineEnd">LF, or CR and LF, throughout.</param>
/// <param name="Separator">Between cells.</param>
/// <param name="HeadingLine">Line of the headings, from 1.</param>
/// <param name="Columns">Column of <c>raw.year_set</c> each cell belongs to, left to right; null for a cell that belongs to none.</param>
public sealed record BulkTable(string Path, string LineEnd, char Separator, int HeadingLine, IReadOnlyList<string?> Columns);
