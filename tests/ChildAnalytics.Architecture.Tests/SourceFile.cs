namespace ChildAnalytics.Architecture.Tests;

/// <summary>One text file of the repository, by its path from the root with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines { get; } = Text.Split('\n');

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string At(int lineIndex, string offence) => $"{Path}:{lineIndex + 1} {offence}";
}
