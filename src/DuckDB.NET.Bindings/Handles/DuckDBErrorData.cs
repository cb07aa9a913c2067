using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>The outcome of a native call that reports errors as an object.</summary>
public sealed class DuckDBErrorData() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <summary>Whether the call failed; an absent object means it did not.</summary>
    public bool HasError => !IsInvalid && NativeMethods.ErrorData.DuckDBErrorDataHasError(this);

    /// <summary>What went wrong, in English; empty when nothing did.</summary>
    public string Message => IsInvalid ? string.Empty : NativeMethods.ErrorData.DuckDBErrorDataMessage(this) ?? string.Empty;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Release.ErrorData(ref handle);
        return true;
    }
}
