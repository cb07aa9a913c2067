namespace DuckDB.NET.Native;

/// <summary>What most native calls answer.</summary>
public enum DuckDBState
{
    /// <summary>The call did its work.</summary>
    Success = 0,

    /// <summary>The call failed; the object it was asked of tells why.</summary>
    Error = 1,
}

/// <summary>Questions asked of a <see cref="DuckDBState"/>.</summary>
public static class DuckDBStateExtensions
{
    /// <summary>Whether the call did its work.</summary>
    public static bool IsSuccess(this DuckDBState state) => state == DuckDBState.Success;
}
