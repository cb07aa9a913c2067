namespace ChildAnalytics.DuckDb;

/// <summary>Limits of one database. What is null is left to DuckDB.</summary>
public sealed record DuckDbSettings
{
    /// <summary>Threads shared by all queries on the database, 1 or more; null: one for each core.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int? Threads
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 1 thread or more.");
    }

    /// <summary>Memory in bytes before work goes to disk, 1 or more; null: four fifths of the machine's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public long? MemoryLimitBytes
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a memory limit of 1 byte or more.");
    }

    /// <summary>Folder for work that does not fit in memory; null: beside the file when building, else one folder for this process among the system's temporary files.</summary>
    public string? TempDirectory { get; init; }
}
