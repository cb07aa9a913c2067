using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A date and time of day in parts. Compare <see cref="DuckDBTimestampStruct"/>, the same as stored.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimestamp(DuckDBDateOnly Date, DuckDBTimeOnly Time)
{
    /// <summary>The date and time with this count of microseconds.</summary>
    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp) =>
        NativeMethods.DateTimeHelpers.DuckDBFromTimestamp(timestamp);

    /// <summary>The count of microseconds of this date and time.</summary>
    public DuckDBTimestampStruct ToDuckDBTimestampStruct() => NativeMethods.DateTimeHelpers.DuckDBToTimestamp(this);
}
