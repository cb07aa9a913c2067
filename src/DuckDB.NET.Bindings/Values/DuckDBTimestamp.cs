using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A date and time of day in parts. Compare <see cref="DuckDBTimestampStruct"/>, the same as stored.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day.</param>
/// <remarks>Computed here for the reason given at <see cref="DuckDBDateOnly"/>.</remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimestamp(DuckDBDateOnly Date, DuckDBTimeOnly Time)
{
    private const long MicrosOfDay = TimeSpan.MicrosecondsPerDay;

    /// <summary>The date and time with this count of microseconds. Infinity gives the outermost timestamps, which give infinity back.</summary>
    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp)
    {
        var days = (int)Math.Floor((decimal)timestamp.Micros / MicrosOfDay);
        // The first day may begin before the smallest count, hence the wide number.
        var microsOfDay = (long)(timestamp.Micros - (Int128)days * MicrosOfDay);
        return new DuckDBTimestamp(
            DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = days }),
            NativeMethods.DateTimeHelpers.DuckDBFromTime(new DuckDBTime { Micros = microsOfDay }));
    }

    /// <summary>The count of microseconds of this date and time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    /// <exception cref="OverflowException">The timestamp is beyond DuckDB's range.</exception>
    public DuckDBTimestampStruct ToDuckDBTimestampStruct() => new()
    {
        Micros = checked((long)((Int128)Date.ToDuckDBDate().Days * MicrosOfDay + NativeMethods.DateTimeHelpers.DuckDBToTime(Time).Micros)),
    };
}
