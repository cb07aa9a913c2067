namespace ChildAnalytics.Architecture.Tests;

/// <summary>The real tree keeps every rule.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void Projects_DependOnlyAlongTheArrows() => Assert.Empty(ProjectArrows.Offences(SourceTree.Real));

    [Fact]
    public void Models_KeepTheRulesForSql() => Assert.Empty(SqlModels.Offences(SourceTree.Real));

    [Fact]
    public void CodeFiles_KeepSizeAndNames() => Assert.Empty(CodeFiles.Offences(SourceTree.Real));

    [Fact]
    public void FaultIds_AreListedOnce() => Assert.Empty(FaultTable.Offences(SourceTree.Real));

    [Fact]
    public void Solution_ListsEveryProject() => Assert.Empty(SolutionFile.Offences(SourceTree.Real));

    [Fact]
    public void Notebooks_CarryNoOutputs() => Assert.Empty(Notebooks.Offences(SourceTree.Real));

    [Fact]
    public void Tree_HoldsTheProduct() =>
        Assert.All(["src/ChildAnalytics.Domain/", "warehouse/models/core/", "etl/ChildAnalytics.Etl/", "notebooks/"],
            folder => Assert.Contains(SourceTree.Real.Files, file => file.Path.StartsWith(folder, StringComparison.Ordinal)));
}
