using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A connection to an open database.</summary>
public sealed class DuckDBNativeConnection() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <summary>Asks the running query to stop; safe from another thread, and without effect when nothing runs.</summary>
    public void Interrupt() => NativeMethods.Startup.DuckDBInterrupt(this);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Release.Connection(ref handle);
        return true;
    }
}
