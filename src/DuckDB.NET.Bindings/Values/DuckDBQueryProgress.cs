using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>How far a running query is.</summary>
/// <param name="Percentage">0 to 100; -1 when no progress is known.</param>
/// <param name="RowsProcessed">Rows done.</param>
/// <param name="TotalRowsToProcess">Rows to do, as estimated.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBQueryProgress(double Percentage, ulong RowsProcessed, ulong TotalRowsToProcess);
