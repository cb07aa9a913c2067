using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>The outcome of a statement. The first five fields are no longer used by DuckDB but keep their place.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBResult
{
    private readonly ulong columnCount;
    private readonly ulong rowCount;
    private readonly ulong rowsChanged;
    private readonly IntPtr columns;
    private readonly IntPtr errorMessage;
    private readonly IntPtr internalData;

    /// <summary>Frees what the outcome holds. Close only one of several copies.</summary>
    public void Close() => NativeMethods.Release.Result(ref this);
}
