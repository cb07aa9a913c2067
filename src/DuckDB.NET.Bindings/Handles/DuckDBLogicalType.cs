using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A full type: an identifier with what belongs to it, such as scale, child types or names.</summary>
public sealed class DuckDBLogicalType() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Release.LogicalType(ref handle);
        return true;
    }
}
