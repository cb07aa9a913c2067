namespace DuckDB.NET.Native;

/// <summary>A time of day as stored. Compare <see cref="DuckDBTimeOnly"/>, the same time in parts.</summary>
public record struct DuckDBTime
{
    /// <summary>Microseconds since midnight; 24:00:00 is allowed.</summary>
    public long Micros { get; set; }
}
