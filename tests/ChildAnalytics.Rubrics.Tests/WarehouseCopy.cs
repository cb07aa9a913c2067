namespace ChildAnalytics.Rubrics.Tests;

/// <summary>A copy of the warehouse's law that a test may change.</summary>
internal static class WarehouseCopy
{
    /// <summary>All YAML files of the law in a new folder.</summary>
    public static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("childanalytics-law-").FullName;
        foreach (var part in new[] { "measures", "targets", "rubrics", "settings", "classes", "indices" })
            CopyInto(Path.Combine(RepositoryFolders.Warehouse, part), Path.Combine(folder, part));
        File.Copy(Path.Combine(RepositoryFolders.Warehouse, "agencies.yaml"), Path.Combine(folder, "agencies.yaml"));
        return folder;
    }

    /// <summary>The same with the files of a folder of this project added.</summary>
    public static string With(string addition)
    {
        var folder = Make();
        CopyInto(RepositoryFolders.OfTests(addition), folder);
        return folder;
    }

    private static void CopyInto(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
