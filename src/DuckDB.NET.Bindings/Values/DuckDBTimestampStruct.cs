namespace DuckDB.NET.Native;

/// <summary>A timestamp as stored. Compare <see cref="DuckDBTimestamp"/>, the same in parts.</summary>
public record struct DuckDBTimestampStruct
{
    /// <summary>Microseconds since 1970-01-01 00:00; for the types in seconds, milliseconds and nanoseconds, that unit instead.</summary>
    public long Micros { get; set; }

    /// <summary>Whether the timestamp is DuckDB's <c>infinity</c> or <c>-infinity</c>.</summary>
    public readonly bool IsInfinity => Micros is long.MaxValue or -long.MaxValue;

    internal readonly DateTime ToDateTime() => DateTime.UnixEpoch.AddTicks(Micros * TimeSpan.TicksPerMicrosecond);
}
