using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>The context a native callback runs in.</summary>
public sealed class DuckDBClientContext() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <summary>The number of the connection the context belongs to, unique within a process.</summary>
    public ulong ConnectionId => NativeMethods.Startup.DuckDBClientContextGetConnectionId(this);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Release.ClientContext(ref handle);
        return true;
    }
}
