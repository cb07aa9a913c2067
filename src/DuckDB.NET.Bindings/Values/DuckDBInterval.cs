using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A span of time whose months, days and microseconds are kept apart, because a month and a day have no fixed length.</summary>
/// <param name="Months">Whole months.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Micros">Microseconds.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBInterval(int Months, int Days, long Micros)
{
    /// <summary>Days and the rest of a span; fractions below a microsecond are cut off.</summary>
    public static implicit operator DuckDBInterval(TimeSpan span) =>
        new(0, span.Days, span.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond);

    /// <summary>The span of an interval without months, a day counted as 24 hours.</summary>
    /// <exception cref="InvalidCastException">The interval has months, or is longer than a span can be.</exception>
    public static explicit operator TimeSpan(DuckDBInterval interval)
    {
        if (interval.Months != 0)
            throw new InvalidCastException($"An interval of {interval.Months} months has no fixed length and cannot be read as TimeSpan; read it as DuckDBInterval.");
        try
        {
            return new TimeSpan(checked(interval.Days * TimeSpan.TicksPerDay + interval.Micros * TimeSpan.TicksPerMicrosecond));
        }
        catch (OverflowException fault)
        {
            throw new InvalidCastException($"The interval {interval} is longer than a TimeSpan can be.", fault);
        }
    }
}
