using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A block of rows, stored by column; at most <c>duckdb_vector_size</c> rows.</summary>
public sealed class DuckDBDataChunk : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>Makes a handle that owns the chunk it will hold, as for results.</summary>
    public DuckDBDataChunk() : base(ownsHandle: true)
    {
    }

    /// <summary>Wraps a chunk that DuckDB lends to a callback: it is never destroyed here.</summary>
    /// <param name="chunk">The native chunk, valid while the callback runs.</param>
    public DuckDBDataChunk(IntPtr chunk) : base(ownsHandle: false) => SetHandle(chunk);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Release.DataChunk(ref handle);
        return true;
    }
}
