using System.Globalization;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Rubrics.Tests;

public sealed class LawLibraryFaultTests
{
    [Fact]
    public void Load_PlantedFaults_ReportsEachAtItsFileAndLine()
    {
        var faults = Assert.Throws<FaultException>(() => LawLibrary.Load(RepositoryFolders.Planted)).Faults;

        var found = faults.Select(fault => $"{fault.Where.File}:{fault.Where.Row} {fault.Id}").Order(StringComparer.Ordinal);
        Assert.Equal(PlantedFaults().Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void Load_PlantedFaults_CoverEveryFaultId()
    {
        var ids = Assert.Throws<FaultException>(() => LawLibrary.Load(RepositoryFolders.Planted)).Faults.Select(fault => fault.Id).Distinct().Order();

        Assert.Equal(Enumerable.Range(1101, 21).Select(number => $"CA{number}"), ids);
    }

    [Fact]
    public void Load_PlantedFaults_SayWhatToDoInBothLanguages()
    {
        var faults = Assert.Throws<FaultException>(() => LawLibrary.Load(RepositoryFolders.Planted)).Faults;

        Assert.All(faults, fault => Assert.All(
            new[] { fault.Message.Vi, fault.Message.En, fault.Remedy.Vi, fault.Remedy.En }, text => Assert.NotEqual("", text)));
        var share = Assert.Single(faults, fault => fault.Found == "share");
        Assert.Contains("percent, per_mille", share.Expected, StringComparison.Ordinal);
        Assert.Contains("measures/D/bad.yaml, dòng 4, mục unit", share.Describe(Language.Vi), StringComparison.Ordinal);
    }

    // Reviewed like code: what the editor of the law reads. To renew it, delete the file, run the test, read the new text, commit it.
    [Fact]
    public void Load_PlantedFaults_ReadAsReviewed()
    {
        var faults = Assert.Throws<FaultException>(() => LawLibrary.Load(RepositoryFolders.Planted)).Faults;
        var text = string.Join('\n', faults.Where(fault => fault.Id != "CA1101").SelectMany(fault => new[] { fault.Describe(Language.Vi), fault.Describe(Language.En) })) + "\n";
        var reviewed = Path.Combine(RepositoryFolders.Planted, "messages.verified.txt");
        if (!File.Exists(reviewed))
            File.WriteAllText(reviewed, text);

        Assert.Equal(File.ReadAllText(reviewed), text);
    }

    [Fact]
    public void Load_EmptyFolder_NamesEverythingThatIsMissing()
    {
        var folder = Directory.CreateTempSubdirectory();

        var faults = Assert.Throws<FaultException>(() => LawLibrary.Load(folder.FullName)).Faults;

        Assert.Equal(
            ["agencies.yaml", "classes", "indices", "measures", "rubrics", "settings", "targets"],
            faults.Select(fault => fault.Where.File));
        Assert.All(faults, fault => Assert.Equal("CA1119", fault.Id));
    }

    private static IEnumerable<string> PlantedFaults() =>
        from file in Directory.GetFiles(RepositoryFolders.Planted, "*.yaml", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(RepositoryFolders.Planted, file).Replace('\\', '/')
        from line in File.ReadLines(file).Index()
        let comment = line.Item.IndexOf('#', StringComparison.Ordinal)
        where comment >= 0
        from id in line.Item[comment..].Split(' ').Where(word => word.StartsWith("CA11", StringComparison.Ordinal))
        select string.Create(CultureInfo.InvariantCulture, $"{name}:{line.Index + 1} {id}");
}
