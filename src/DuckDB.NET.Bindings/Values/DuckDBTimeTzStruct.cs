namespace DuckDB.NET.Native;

/// <summary>A time of day with offset as stored. Compare <see cref="DuckDBTimeTz"/>, the same in parts.</summary>
public record struct DuckDBTimeTzStruct
{
    /// <summary>40 bits of microseconds, then 24 bits of offset, stored so that the order of bits is the order of instants.</summary>
    public ulong Bits { get; set; }
}
