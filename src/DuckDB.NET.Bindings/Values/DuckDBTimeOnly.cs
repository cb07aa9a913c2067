using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A time of day in parts.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59.</param>
/// <param name="Microsecond">0 to 999,999.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimeOnly(sbyte Hour, sbyte Minute, sbyte Second, int Microsecond)
{
    /// <summary>The same time, cut off below a microsecond; so appenders take <see cref="TimeOnly"/>.</summary>
    public static implicit operator DuckDBTimeOnly(TimeOnly time) =>
        new((sbyte)time.Hour, (sbyte)time.Minute, (sbyte)time.Second, time.Millisecond * 1000 + time.Microsecond);
}
