namespace ChildAnalytics.Warehouse.Tests.Models;

public sealed class ModelCaseTests
{
    public static TheoryData<string> Cases { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFolders.ModelCases, "expect.csv", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFolders.ModelCases, Path.GetDirectoryName(path)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Model_GivenTables_YieldsExpectedRows(string folder)
    {
        var (expected, found) = new ModelCase(Path.Combine(RepositoryFolders.ModelCases, folder)).Run();

        Assert.Equal(expected, found);
    }
}
