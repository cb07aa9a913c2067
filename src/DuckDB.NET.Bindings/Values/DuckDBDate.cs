namespace DuckDB.NET.Native;

/// <summary>A date as stored: days since 1970-01-01. Compare <see cref="DuckDBDateOnly"/>, the same date in parts.</summary>
public record struct DuckDBDate
{
    internal const int UnixEpochDayNumber = 719_162;

    /// <summary>Days since 1970-01-01; negative before it.</summary>
    public int Days { get; set; }

    /// <summary>Whether the date is DuckDB's <c>infinity</c> or <c>-infinity</c>.</summary>
    public readonly bool IsInfinity => Days is int.MaxValue or -int.MaxValue;
}
