using System.Runtime.CompilerServices;

namespace ChildAnalytics.Architecture.Tests;

/// <summary>The repository as a set of text files, so that a rule can be tried on the real tree and on a planted one.</summary>
internal sealed record SourceTree(IReadOnlyList<SourceFile> Files)
{
    private static readonly string[] TextEndings =
        [".cs", ".razor", ".csproj", ".props", ".targets", ".sql", ".yaml", ".md", ".sln", ".js", ".mjs", ".css", ".json", ".csv", ".ipynb"];

    private static readonly string[] LeftOut = ["bin", "obj", "node_modules", ".git", "data", "TestResults", "wwwroot"];

    public static string RepositoryRoot { get; } = FindRoot();

    public static SourceTree Real { get; } = new([.. Walk(RepositoryRoot).OrderBy(file => file.Path, StringComparer.Ordinal)]);

    public static SourceTree Planted(params (string Path, string Text)[] files) =>
        new([.. files.Select(file => new SourceFile(file.Path, file.Text))]);

    public IEnumerable<SourceFile> Matching(string folder, params string[] endings) =>
        Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)
            && endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)));

    private static IEnumerable<SourceFile> Walk(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if ((TextEndings.Contains(Path.GetExtension(path)) || Path.GetFileName(path) == "childanalytics") && !path.EndsWith("lock.json", StringComparison.Ordinal))
                yield return new SourceFile(Path.GetRelativePath(RepositoryRoot, path).Replace('\\', '/'), File.ReadAllText(path));
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (!LeftOut.Contains(Path.GetFileName(child)))
            {
                foreach (var file in Walk(child))
                    yield return file;
            }
        }
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "ChildAnalytics.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("ChildAnalytics.sln was not found above the tests.");
    }
}
