namespace ChildAnalytics.Warehouse.Loading;

/// <summary>A text file in which every line below the headings is one record without quotes.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Separator">Between cells.</param>
/// <param name="HeadingLine">Line of the headings, from 1.</param>
/// <param name="Records">Lines below the headings.</param>
/// <param name="Columns">Column of <c>raw.year_set</c> each cell belongs to, left to right; null for a cell that belongs to none.</param>
public sealed record BulkTable(string Path, char Separator, int HeadingLine, int Records, IReadOnlyList<string?> Columns);
