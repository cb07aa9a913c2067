using System.Globalization;
using System.Text.RegularExpressions;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Rubrics.Tests.Cases;

/// <summary>The same as <see cref="MutationTests"/> through the files: every number and comparator that stands in the YAML of <c>QD06-2019</c>, one at a time. A slip of the pen is refused at loading or noticed by a case.</summary>
public sealed partial class BrokenFileTests
{
    private const string SetId = "QD06-2019";

    [Fact]
    public void Files_EveryNumberAndComparatorChanged_AreRefusedOrNoticed()
    {
        var folder = WarehouseCopy.Make();
        var cases = LawCaseReader.In(SetId);
        var (refused, noticed) = (0, 0);
        var survivors = new List<string>();
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "rubrics", SetId), "*.yaml").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            foreach (var (place, changed) in Changes(text))
            {
                File.WriteAllText(path, changed);
                try
                {
                    var library = LawLibrary.Load(folder);
                    var judge = new CaseJudge(library.RuleSets, library.Measures, library.Settings);
                    if (cases.Any(one => judge.Differences(one).Count > 0))
                        noticed++;
                    else
                        survivors.Add($"{Path.GetFileName(path)}: {place}");
                }
                catch (FaultException)
                {
                    refused++;
                }
            }

            File.WriteAllText(path, text);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{refused} refused at loading, {noticed} noticed by a case, {survivors.Count} unnoticed.");
        Assert.Empty(survivors);
        Assert.Equal((Refused, Noticed), (refused, noticed));
    }

    private const int Refused = 26;
    private const int Noticed = 12;

    private static IEnumerable<(string Place, string Text)> Changes(string text)
    {
        foreach (Match match in Figure().Matches(text))
        {
            var changed = (decimal.Parse(match.Groups["figure"].Value, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);
            yield return (match.Value, Replaced(text, match.Groups["figure"], changed));
        }

        foreach (Match match in ComparatorWord().Matches(text))
        {
            foreach (var word in new[] { "gt", "le", "lt", "eq" })
                yield return ($"{match.Value} → {word}", Replaced(text, match.Groups["word"], word));
        }
    }

    private static string Replaced(string text, Group group, string changed) => text[..group.Index] + changed + text[(group.Index + group.Length)..];

    [GeneratedRegex(@"(max_points|total_points|points|threshold): (?<figure>\d+(\.\d+)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"comparator: (?<word>ge)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ComparatorWord();
}
