namespace ChildAnalytics.Warehouse.Loading;

/// <summary>How the rows of a file were sorted.</summary>
/// <param name="Accepted">Rows that are plainly right and were written.</param>
/// <param name="Doubtful">All other rows in file order, empty ones included; to be judged one by one.</param>
public sealed record BulkOutcome(long Accepted, IReadOnlyList<DoubtfulRow> Doubtful);

/// <summary>One row that is not plainly right.</summary>
/// <param name="Number">Its line, from 1.</param>
/// <param name="Cells">Left to right as received; an empty text for an empty cell.</param>
/// <param name="FirstRow">Line in which its unit, measure and disaggregation stand first; its own line where they do or where unit or measure is missing.</param>
public sealed record DoubtfulRow(int Number, IReadOnlyList<string> Cells, int FirstRow);
