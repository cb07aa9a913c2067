using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Where the items of one list stand within the items of all lists of a vector.</summary>
/// <param name="Offset">Index of the first item.</param>
/// <param name="Length">Number of items.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBListEntry(ulong Offset, ulong Length);
