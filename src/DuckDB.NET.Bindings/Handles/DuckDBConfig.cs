using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>Settings collected before a database is opened.</summary>
public sealed class DuckDBConfig() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Release.Config(ref handle);
        return true;
    }
}
