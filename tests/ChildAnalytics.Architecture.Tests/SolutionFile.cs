using System.Text.RegularExpressions;

namespace ChildAnalytics.Architecture.Tests;

/// <summary>The solution lists every project on disk, and its folders are the disk's folders (STYLE 1).</summary>
internal static partial class SolutionFile
{
    private static readonly string[] RootFolders = ["src", "warehouse", "etl", "tests", "notebooks"];

    public static IReadOnlyList<string> Offences(SourceTree tree)
    {
        var solution = tree.Files.Single(file => file.Path == "ChildAnalytics.sln");
        var listed = Project().Matches(solution.Text).Select(match => match.Groups[1].Value.Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
        var onDisk = tree.Matching("", ".csproj").Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var offences = new List<string>();
        offences.AddRange(onDisk.Except(listed, StringComparer.Ordinal).Select(path => $"{path} is not in the solution"));
        offences.AddRange(listed.Except(onDisk, StringComparer.Ordinal).Select(path => $"{path} is in the solution and not on disk"));
        offences.AddRange(onDisk.Select(path => path.Split('/')[0]).Except(RootFolders, StringComparer.Ordinal).Select(folder => $"{folder}/ is no folder of the layout"));
        return offences;
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"", RegexOptions.None, 1000)]
    private static partial Regex Project();
}
