using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Benchmarks.National;

/// <summary>Runs <c>baseline.sql</c> in a process of its own, so that its cost is counted like ours.</summary>
internal static class NationalBaseline
{
    /// <summary>Reads the files named in a list and writes the outputs.</summary>
    /// <param name="sqlPath">The script.</param>
    /// <param name="listPath">One path per line.</param>
    /// <param name="builtPath">A build database with units and measures.</param>
    /// <param name="outFolder">Made anew.</param>
    public static void Run(string sqlPath, string listPath, string builtPath, string outFolder)
    {
        if (Directory.Exists(outFolder))
            Directory.Delete(outFolder, recursive: true);
        Directory.CreateDirectory(outFolder);
        var script = File.ReadAllText(sqlPath)
            .Replace("FILES]", string.Join(", ", File.ReadLines(listPath).Select(SqlText.Literal)) + "]", StringComparison.Ordinal)
            .Replace("'BUILT'", SqlText.Literal(builtPath), StringComparison.Ordinal)
            .Replace("'OUT/", $"'{outFolder.Replace("'", "''", StringComparison.Ordinal)}/", StringComparison.Ordinal);
        using var database = DuckDbDatabase.OpenForBuilding(Path.Combine(outFolder, "work.duckdb"), new DuckDbSettings { Threads = 2, MemoryLimitBytes = 3L << 30 });
        using var session = database.Connect();
        session.Execute(script);
    }
}
