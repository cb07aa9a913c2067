namespace ChildAnalytics.Architecture.Tests;

/// <summary>The real tree keeps every rule.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void Projects_DependOnlyAlongTheArrows() => HasNone(ProjectArrows.Offences(SourceTree.Real));

    [Fact]
    public void Models_KeepTheRulesForSql() => HasNone(SqlModels.Offences(SourceTree.Real));

    [Fact]
    public void CodeFiles_KeepSizeAndNames() => HasNone(CodeFiles.Offences(SourceTree.Real));

    [Fact]
    public void FaultIds_AreListedOnce() => HasNone(FaultTable.Offences(SourceTree.Real));

    [Fact]
    public void Solution_ListsEveryProject() => HasNone(SolutionFile.Offences(SourceTree.Real));

    [Fact]
    public void Notebooks_CarryNoOutputs() => HasNone(Notebooks.Offences(SourceTree.Real));

    [Fact]
    public void Tree_HoldsTheProduct() =>
        Assert.All(["src/ChildAnalytics.Domain/", "warehouse/models/core/", "etl/ChildAnalytics.Etl/", "notebooks/"],
            folder => Assert.Contains(SourceTree.Real.Files, file => file.Path.StartsWith(folder, StringComparison.Ordinal)));

    // All offences at once, each with its file and line.
    private static void HasNone(IReadOnlyList<string> offences)
    {
        if (offences.Count > 0)
            Assert.Fail(string.Join(Environment.NewLine, offences));
    }
}
