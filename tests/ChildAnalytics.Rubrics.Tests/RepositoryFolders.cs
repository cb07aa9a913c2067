namespace ChildAnalytics.Rubrics.Tests;

/// <summary>Where the repository and the reference data beside it lie, found by walking up from the test assembly.</summary>
internal static class RepositoryFolders
{
    private const string SharedVariable = "CHILDANALYTICS_SHARED";

    public static string Warehouse => Path.Combine(Root(), "warehouse");

    public static string Planted => OfTests("Planted");

    /// <summary>Cases a lawyer can read.</summary>
    public static string Cases => Path.Combine(Root(), "tests", "rubrics");

    /// <summary>A folder of this project.</summary>
    public static string OfTests(string folder) => Path.Combine(Root(), "tests", "ChildAnalytics.Rubrics.Tests", folder);

    /// <summary>A file of the reference data; skips the test where that data is absent.</summary>
    public static string Shared(string file)
    {
        var folder = Environment.GetEnvironmentVariable(SharedVariable)
            ?? Upwards().Select(directory => Path.Combine(directory.FullName, "..", "shared")).FirstOrDefault(Directory.Exists);
        var path = folder is null ? null : Path.Combine(folder, file);
        if (path is null || !File.Exists(path))
            Assert.Skip($"The reference data ({file}) is not beside the repository; set {SharedVariable} to its folder.");
        return path;
    }

    private static string Root() =>
        Upwards().First(directory => File.Exists(Path.Combine(directory.FullName, "global.json"))).FullName;

    private static IEnumerable<DirectoryInfo> Upwards()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            yield return directory;
    }
}
