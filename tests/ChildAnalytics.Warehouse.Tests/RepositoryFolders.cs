namespace ChildAnalytics.Warehouse.Tests;

/// <summary>Folders of the repository the tests run in.</summary>
internal static class RepositoryFolders
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string Warehouse => Path.Combine(Root, "warehouse");

    public static string Models => Path.Combine(Warehouse, "models");

    public static string ModelCases => Path.Combine(Root, "tests", "warehouse");

    private static string Above(string folder) =>
        Directory.Exists(Path.Combine(folder, "warehouse", "models"))
            ? folder
            : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("No folder above the test holds warehouse/models."));
}
