using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A date in parts, over DuckDB's whole range, which is wider than <see cref="DateOnly"/>.</summary>
/// <param name="Year">Astronomical year; 0 and negative years exist.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <remarks>Computed here and not by DuckDB's own conversion, which ends the process for infinity and for a month 13.</remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDateOnly(int Year, sbyte Month, sbyte Day)
{
    // The calendar repeats every 400 years, so each date is looked up in the years 1 to 400.
    private const int YearsOfCycle = 400;
    private const int DaysOfCycle = 146_097;

    /// <summary>The same date; so appenders take <see cref="DateOnly"/>.</summary>
    public static implicit operator DuckDBDateOnly(DateOnly date) => new(date.Year, (sbyte)date.Month, (sbyte)date.Day);

    /// <summary>The date with this day count. Infinity gives the outermost dates, which give infinity back.</summary>
    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date)
    {
        var days = (long)date.Days + DuckDBDate.UnixEpochDayNumber;
        var cycle = (int)Math.Floor((decimal)days / DaysOfCycle);
        var inCycle = DateOnly.FromDayNumber((int)(days - (long)cycle * DaysOfCycle));
        return new DuckDBDateOnly(cycle * YearsOfCycle + inCycle.Year, (sbyte)inCycle.Month, (sbyte)inCycle.Day);
    }

    /// <summary>The day count of this date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    /// <exception cref="OverflowException">The date is beyond DuckDB's range.</exception>
    public DuckDBDate ToDuckDBDate()
    {
        var cycle = (int)Math.Floor((Year - decimal.One) / YearsOfCycle);
        var inCycle = new DateOnly((int)(Year - (long)cycle * YearsOfCycle), Month, Day);
        return new DuckDBDate { Days = checked((int)(inCycle.DayNumber + (long)cycle * DaysOfCycle - DuckDBDate.UnixEpochDayNumber)) };
    }
}
