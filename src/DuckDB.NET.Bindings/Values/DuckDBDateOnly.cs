using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A date in parts, over DuckDB's whole range, which is wider than <see cref="DateOnly"/>.</summary>
/// <param name="Year">Astronomical year; 0 and negative years exist.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDateOnly(int Year, sbyte Month, sbyte Day)
{
    /// <summary>The date with this day count.</summary>
    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date) => NativeMethods.DateTimeHelpers.DuckDBFromDate(date);

    /// <summary>The day count of this date.</summary>
    public DuckDBDate ToDuckDBDate() => NativeMethods.DateTimeHelpers.DuckDBToDate(this);
}
