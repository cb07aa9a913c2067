namespace ChildAnalytics.DuckDb;

/// <summary>A file is open in this process for one purpose and was asked for with another.</summary>
/// <remarks>DuckDB.NET.Data would share the first connection without a word, so that a reader could write or see half a build.</remarks>
public sealed class DuckDbAccessConflictException : InvalidOperationException
{
    internal DuckDbAccessConflictException(string openPath, DuckDbAccess openAccess, string askedPath, DuckDbAccess askedAccess)
        : base(Explain(openPath, openAccess, askedPath, askedAccess))
    {
        OpenPath = openPath;
        OpenAccess = openAccess;
        AskedPath = askedPath;
        AskedAccess = askedAccess;
    }

    /// <summary>Full path of the file that is open.</summary>
    public string OpenPath { get; }

    /// <summary>What it is open for.</summary>
    public DuckDbAccess OpenAccess { get; }

    /// <summary>Full path that was asked for; may differ in upper and lower case.</summary>
    public string AskedPath { get; }

    /// <summary>What it was asked for.</summary>
    public DuckDbAccess AskedAccess { get; }

    private static string Explain(string openPath, DuckDbAccess openAccess, string askedPath, DuckDbAccess askedAccess)
    {
        var found = openPath != askedPath
            ? $"{openPath} is open, and DuckDB.NET cannot tell the two names apart. Give the files names that differ in more than upper and lower case."
            : openAccess != askedAccess
                ? $"it is already open for {openAccess}. Close that database first; readers open published snapshots, never the build file."
                : "it is already open with other settings. Use the same settings, or close that database first.";
        return $"{askedPath} was asked for {askedAccess}, but in this process {found}";
    }
}
