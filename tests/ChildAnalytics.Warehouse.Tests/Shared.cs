namespace ChildAnalytics.Warehouse.Tests;

/// <summary>The folder with real reference data beside the repository.</summary>
internal static class Shared
{
    /// <summary>Path of a file there; skips the test where the folder is absent.</summary>
    public static string File(params string[] parts)
    {
        var path = Folder() is { } folder ? Path.Combine([folder, "data", .. parts]) : "";
        Assert.SkipUnless(System.IO.File.Exists(path), "Real reference data (folder shared) is not on this machine.");
        return path;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("CHILDANALYTICS_SHARED") is { Length: > 0 } stated)
            return stated;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(beside))
                return beside;
        }

        return null;
    }
}
