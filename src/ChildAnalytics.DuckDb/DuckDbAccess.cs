namespace ChildAnalytics.DuckDb;

/// <summary>What a database is opened for. Decided once for each file in a process.</summary>
public enum DuckDbAccess
{
    /// <summary>Reading and writing, by the builder; the file is made when it does not exist.</summary>
    Build,

    /// <summary>Reading a published snapshot by our own queries.</summary>
    Published,

    /// <summary>Reading a published snapshot by queries of others: no files, no network, no extensions, no change of settings.</summary>
    Analyst,
}
