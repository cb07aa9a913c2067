namespace ChildAnalytics.DuckDb;

/// <summary>Which database files are open in this process, for what, and how often.</summary>
internal static class OpenFiles
{
    private static readonly Lock Gate = new();

    // DuckDB.NET.Data keeps its own databases by path without regard to case, so names are compared in the same way here.
    private static readonly Dictionary<string, OpenFile> Files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts one more connection to a file and opens it.</summary>
    /// <returns>What <paramref name="open"/> returns; nothing is counted when it throws.</returns>
    /// <exception cref="DuckDbAccessConflictException">The file is open for another purpose or with other settings.</exception>
    public static T Enter<T>(string fullPath, DuckDbAccess access, DuckDbSettings settings, Func<T> open)
    {
        lock (Gate)
        {
            var file = Files.GetValueOrDefault(fullPath) ?? new OpenFile(fullPath, access, settings, Connections: 0);
            if (file with { Connections = 0 } != new OpenFile(fullPath, access, settings, Connections: 0))
                throw new DuckDbAccessConflictException(file.Path, file.Access, fullPath, access);

            var opened = open();
            Files[fullPath] = file with { Connections = file.Connections + 1 };
            return opened;
        }
    }

    /// <summary>Closes one connection and counts it off.</summary>
    public static void Leave(string fullPath, Action close)
    {
        lock (Gate)
        {
            close();
            var file = Files[fullPath];
            if (file.Connections == 1)
                Files.Remove(fullPath);
            else
                Files[fullPath] = file with { Connections = file.Connections - 1 };
        }
    }

    private sealed record OpenFile(string Path, DuckDbAccess Access, DuckDbSettings Settings, int Connections);
}
