using System.Text.RegularExpressions;

namespace ChildAnalytics.Architecture.Tests;

/// <summary>Rules on C# files: size, names, no legal figure, no work left undone (STYLE 2, 4, 6).</summary>
internal static partial class CodeFiles
{
    private const int LongestFile = 300;
    private const int LongestTestFile = 400;

    private static readonly string[] EmptyNames = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Info"];

    public static IReadOnlyList<string> Offences(SourceTree tree)
    {
        var offences = new List<string>();
        foreach (var file in tree.Matching("src/", ".cs", ".razor").Concat(tree.Matching("etl/", ".cs")).Concat(tree.Matching("tests/", ".cs")))
        {
            var isTest = file.Path.StartsWith("tests/", StringComparison.Ordinal);
            if (file.Lines.Length > (isTest ? LongestTestFile : LongestFile))
                offences.Add($"{file.Path} has {file.Lines.Length} lines");
            // The interop assembly bears the names that DuckDB.NET.Data refers to.
            var isForeign = file.Path.StartsWith("src/DuckDB.NET.Bindings/", StringComparison.Ordinal);
            if (!isForeign && Array.Exists(EmptyNames, name => file.Name.EndsWith(name, StringComparison.Ordinal)))
                offences.Add($"{file.Path}: the name says nothing; a type is a noun of the field");
            if (!isTest)
                CheckLines(file, offences);
        }

        return offences;
    }

    private static void CheckLines(SourceFile file, List<string> offences)
    {
        for (var line = 0; line < file.Lines.Length; line++)
        {
            var code = file.Lines[line].Split("//")[0];
            if (PassMark().IsMatch(code))
                offences.Add(file.At(line, "a pass mark in code: law is data (STYLE 4)"));
            if (Unfinished().IsMatch(file.Lines[line]))
                offences.Add(file.At(line, "work left undone"));
            if (Pragma().IsMatch(code))
                offences.Add(file.At(line, "a rule is switched off once, in .editorconfig, with a reason"));
        }
    }

    // The three marks of Decision 06/2019 as decimal literals.
    [GeneratedRegex(@"(?<![\w.#])(900|850|800)m\b", RegexOptions.None, 1000)]
    private static partial Regex PassMark();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException", RegexOptions.None, 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\s*#pragma warning", RegexOptions.None, 1000)]
    private static partial Regex Pragma();
}
