using ChildAnalytics.Warehouse.Snapshots;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>The law as files: what a snapshot was built by, so that a change of rules can be told from a change of data.</summary>
internal static class LawFiles
{
    private const string RuleSets = "rubrics";

    private static readonly string[] Folders = ["targets", "measures", "settings", "classes", "indices"];

    /// <summary>A checksum for each rule set (<c>rubrics/ID</c>) and for targets, measures, settings, classes and indices, over names and contents.</summary>
    public static IReadOnlyDictionary<string, string> Checksums(string warehouseFolder)
    {
        var rubrics = Path.Combine(warehouseFolder, RuleSets);
        var sets = Directory.Exists(rubrics) ? Directory.EnumerateDirectories(rubrics).Select(folder => $"{RuleSets}/{Path.GetFileName(folder)}") : [];
        return new SortedDictionary<string, string>(
            Folders.Concat(sets).ToDictionary(group => group, group => Checksum.OfFolders(warehouseFolder, group)), StringComparer.Ordinal);
    }
}
