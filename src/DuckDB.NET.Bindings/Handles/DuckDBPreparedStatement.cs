using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A parsed and bound statement with its parameters.</summary>
public sealed class DuckDBPreparedStatement() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Release.PreparedStatement(ref handle);
        return true;
    }
}
