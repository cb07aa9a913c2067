using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>The single statements found in one text.</summary>
public sealed class DuckDBExtractedStatements() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Release.ExtractedStatements(ref handle);
        return true;
    }
}
