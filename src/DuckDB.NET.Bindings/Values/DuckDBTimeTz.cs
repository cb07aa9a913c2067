using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A time of day with its offset from UTC, in parts. Compare <see cref="DuckDBTimeTzStruct"/>, the same as stored.</summary>
/// <param name="Time">The local time of day.</param>
/// <param name="Offset">Seconds east of UTC.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimeTz(DuckDBTimeOnly Time, int Offset);
