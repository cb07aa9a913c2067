namespace DuckDB.NET.Native;

/// <summary>What a statement gives back.</summary>
public enum DuckDBResultType
{
    /// <summary>The result is not valid.</summary>
    Invalid = 0,

    /// <summary>A count of changed rows.</summary>
    ChangedRows = 1,

    /// <summary>Nothing, as for a definition.</summary>
    Nothing = 2,

    /// <summary>Rows.</summary>
    QueryResult = 3,
}
