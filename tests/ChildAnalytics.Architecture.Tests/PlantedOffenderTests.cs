namespace ChildAnalytics.Architecture.Tests;

/// <summary>Each rule is shown to fail on a planted offender: a rule that cannot fail guards nothing.</summary>
public sealed class PlantedOffenderTests
{
    [Theory]
    [InlineData("ChildAnalytics.Scoring", "ChildAnalytics.Warehouse")]
    [InlineData("ChildAnalytics.Domain", "ChildAnalytics.DuckDb")]
    [InlineData("ChildAnalytics.Web", "ChildAnalytics.Warehouse")]
    public void Arrows_ForbiddenReference_IsNamed(string project, string target)
    {
        var tree = SourceTree.Planted(($"src/{project}/{project}.csproj", $"<ProjectReference Include=\"../{target}/{target}.csproj\" />"));
        Assert.Equal($"src/{project}/{project}.csproj:1 {project} may not depend on {target}", Assert.Single(ProjectArrows.Offences(tree)));
    }

    [Fact]
    public void Arrows_UnknownProject_NeedsADecision()
    {
        var tree = SourceTree.Planted(("src/ChildAnalytics.New/ChildAnalytics.New.csproj", "<ProjectReference Include=\"../ChildAnalytics.Domain/ChildAnalytics.Domain.csproj\" />"));
        Assert.Contains("decision record", Assert.Single(ProjectArrows.Offences(tree)), StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_EngineThatKnowsDuckDb_IsNamed()
    {
        var tree = SourceTree.Planted(("src/ChildAnalytics.Scoring/ChildAnalytics.Scoring.csproj", "<PackageReference Include=\"DuckDB.NET.Data\" />"));
        Assert.Contains("belongs to ChildAnalytics.DuckDb", Assert.Single(ProjectArrows.Offences(tree)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-- One row per x.\nfrom raw.a", "core may not read raw.a")]
    [InlineData("-- One row per x.\nfrom core.a\njoin core.b using (id)", "state the join kind")]
    [InlineData("-- One row per x.\nSELECT 1", "lower case")]
    [InlineData("-- One row per x.\nselect current_date", "no current date")]
    [InlineData("select 1", "states the grain")]
    public void Models_BrokenRule_IsNamed(string sql, string offence)
    {
        var tree = SourceTree.Planted(("warehouse/models/core/area/x.sql", sql), ("warehouse/models/core/area/x.yaml", "description: x"));
        Assert.Contains(offence, Assert.Single(SqlModels.Offences(tree)), StringComparison.Ordinal);
    }

    [Fact]
    public void Models_HalfAPair_IsNamed()
    {
        Assert.Contains("no .yaml twin", Assert.Single(SqlModels.Offences(SourceTree.Planted(("warehouse/models/marts/a/x.sql", "-- One row per x.\nselect 1")))), StringComparison.Ordinal);
        Assert.Contains("no .sql twin", Assert.Single(SqlModels.Offences(SourceTree.Planted(("warehouse/models/marts/a/x.yaml", "description: x")))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/ChildAnalytics.Scoring/A.cs", "var mark = 850m;", "a pass mark in code")]
    [InlineData("src/ChildAnalytics.Scoring/A.cs", "// TODO later", "work left undone")]
    [InlineData("src/ChildAnalytics.Scoring/A.cs", "#pragma warning disable CS1591", "switched off once")]
    [InlineData("src/ChildAnalytics.Scoring/ScoreHelper.cs", "class ScoreHelper;", "the name says nothing")]
    public void CodeFiles_BrokenRule_IsNamed(string path, string text, string offence) =>
        Assert.Contains(offence, Assert.Single(CodeFiles.Offences(SourceTree.Planted((path, text)))), StringComparison.Ordinal);

    [Fact]
    public void CodeFiles_TooLong_IsNamed() =>
        Assert.Contains("has 302 lines", Assert.Single(CodeFiles.Offences(SourceTree.Planted(("src/X/A.cs", new string('\n', 301))))), StringComparison.Ordinal);

    [Fact]
    public void Faults_UnlistedUnusedAndRepeated_AreNamed()
    {
        var tree = SourceTree.Planted(
            ("src/docs/faults.md", "| CA1001 | a |\n| CA1001 | a |\n| CA1002 | b |"),
            ("src/X/A.cs", "\"CA1001\" \"CA1003\""));
        Assert.Equal(
            ["src/docs/faults.md:2 CA1001 is listed twice", "src/X/A.cs:1 CA1003 is not in src/docs/faults.md", "src/docs/faults.md:3 CA1002 is used nowhere"],
            FaultTable.Offences(tree));
    }

    [Fact]
    public void Solution_MissingAndStrayProjects_AreNamed()
    {
        var tree = SourceTree.Planted(
            ("ChildAnalytics.sln", "\"src\\Gone\\Gone.csproj\""),
            ("lib/New/New.csproj", "<Project />"));
        Assert.Equal(
            ["lib/New/New.csproj is not in the solution", "src/Gone/Gone.csproj is in the solution and not on disk", "lib/ is no folder of the layout"],
            SolutionFile.Offences(tree));
    }

    [Fact]
    public void Notebook_WithOutput_IsNamed()
    {
        var tree = SourceTree.Planted(("notebooks/a.ipynb", """{"cells":[{"cell_type":"code","outputs":[{}],"execution_count":1}]}"""));
        Assert.Contains("holds outputs", Assert.Single(Notebooks.Offences(tree)), StringComparison.Ordinal);
    }
}
