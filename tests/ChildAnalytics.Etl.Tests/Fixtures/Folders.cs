namespace ChildAnalytics.Etl.Tests.Fixtures;

/// <summary>The repository and, where it is present, the folder of real data beside it.</summary>
internal static class Folders
{
    public static string Repository { get; } = Above(folder => Directory.Exists(Path.Combine(folder, "warehouse", "models")) && File.Exists(Path.Combine(folder, "global.json")))
        ?? throw new InvalidOperationException("The repository was not found above the tests.");

    /// <summary>A file of the shared data; the test is skipped where there is none.</summary>
    public static string Shared(params string[] path)
    {
        var folder = Environment.GetEnvironmentVariable("CHILDANALYTICS_SHARED")
            ?? (Above(parent => Directory.Exists(Path.Combine(parent, "..", "shared", "data"))) is { } found ? Path.Combine(found, "..", "shared") : null);
        var file = folder is null ? null : Path.Combine([folder, "data", .. path]);
        if (file is null || !File.Exists(file))
            Assert.Skip($"Needs the shared data file {string.Join('/', path)}; set CHILDANALYTICS_SHARED to the folder that holds data/.");
        return file;
    }

    private static string? Above(Func<string, bool> isMeant)
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !isMeant(folder))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
