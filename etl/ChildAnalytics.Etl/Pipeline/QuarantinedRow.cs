using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Etl.Pipeline;

/// <summary>One row set aside, with every reason found.</summary>
/// <param name="Sheet">Sheet of a workbook or list of a JSON file; empty for a text file.</param>
/// <param name="RowNumber">As in <see cref="RawRow"/>.</param>
/// <param name="Faults">At least one.</param>
/// <param name="RowText">The cells as received, joined by <c> | </c>, so that the row can be read without the file.</param>
public sealed record QuarantinedRow(string Sheet, int RowNumber, IReadOnlyList<Fault> Faults, string RowText);
