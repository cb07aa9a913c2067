using System.Globalization;
using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb;

/// <summary>The connection string for a file, a purpose and limits.</summary>
internal static class ConnectionText
{
    public const string InMemory = ":memory:";

    public static string For(string source, DuckDbAccess access, DuckDbSettings settings)
    {
        var text = new DuckDBConnectionStringBuilder { DataSource = source };
        if (settings.Threads is { } threads)
            text["threads"] = threads.ToString(CultureInfo.InvariantCulture);
        if (settings.MemoryLimitBytes is { } bytes)
            text["memory_limit"] = string.Create(CultureInfo.InvariantCulture, $"{bytes}B");

        // DuckDB's own choice is a folder beside the file, which for a published snapshot would change the snapshot.
        var temporary = settings.TempDirectory
            ?? (access == DuckDbAccess.Build ? null : Path.Combine(Path.GetTempPath(), $"childanalytics-duckdb-{Environment.ProcessId}"));
        if (temporary is not null)
            text["temp_directory"] = Path.GetFullPath(temporary);

        // The build must not depend on what a machine has cached or can download; all extensions in use are linked into the library.
        text["autoinstall_known_extensions"] = "false";
        text["autoload_known_extensions"] = "false";

        if (access != DuckDbAccess.Build)
            text["access_mode"] = "READ_ONLY";
        if (access == DuckDbAccess.Analyst)
        {
            text["enable_external_access"] = "false";
            text["allow_community_extensions"] = "false";
            text["lock_configuration"] = "true";
        }

        return text.ConnectionString;
    }
}
