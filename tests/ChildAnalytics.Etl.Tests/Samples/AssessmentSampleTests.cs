using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Samples;
using ChildAnalytics.Etl.Samples.Assessments;
using ChildAnalytics.Etl.Sources.Reports.Assessment;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Units;
using ChildAnalytics.Etl.Tests.Fixtures;

namespace ChildAnalytics.Etl.Tests.Samples;

public sealed class AssessmentSampleTests
{
    private static readonly SourceCitation Cited = new("test", null, null, "illustrative");

    // A yes/no item of 60 points, steps of 40 and 25, and an item without stated points.
    private static readonly RuleSet Rules = new(
        "R", Text("R"), IsIllustrative: true, Notice: null, new DateOnly(2019, 1, 3), null, 100,
        [
            new Criterion("C1", 1, Text("C1"), 100,
            [
                new CriterionItem("C1a", Text("a"), ItemKind.YesNo, "M1", 60, [], LowerBandsKnown: true, Cited),
                new CriterionItem("C1b", Text("b"), ItemKind.Bands, "M2", 40, [new(Comparator.Ge, 95, 40), new(Comparator.Ge, 90, 25)], LowerBandsKnown: true, Cited),
                new CriterionItem("C1c", Text("c"), ItemKind.Unknown, null, null, [], LowerBandsKnown: false, Cited),
            ], Cited),
        ],
        [],
        Cited);

    [Fact]
    public void Sample_Ingested_IsLabelledAndAcceptedWhole()
    {
        using var folder = new TemporaryFolder();
        var files = Write(folder.Path, seed: 7);

        var contents = files.Select(name => Read(Path.Combine(folder.Path, name))).ToList();

        Assert.Equal(3, files.Count);
        Assert.All(files, name => Assert.EndsWith("_mo-phong.csv", name, StringComparison.Ordinal));
        Assert.All(contents, content => Assert.True(content.IsSynthetic));
        Assert.All(contents, content => Assert.Empty(content.Quarantined));
        Assert.All(contents.SelectMany(content => content.Rows), row => Assert.Contains(row.Cells[10], (string[])["0", "25", "40", "60"]));
    }

    [Fact]
    public void Sample_OfEqualSeeds_IsEqual()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        Assert.All(Write(first.Path, seed: 7).Zip(Write(second.Path, seed: 7)), pair =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(first.Path, pair.First)), File.ReadAllBytes(Path.Combine(second.Path, pair.Second))));
    }

    private static IReadOnlyList<string> Write(string folder, int seed) =>
        AssessmentSample.Write(new SampleRequest(new SampleScope("75"), 2019, 2025, seed), World(), [Rules], folder);

    // Enough communes that some are drawn whatever the seed: 0.9 to the power of 200 is below one in a thousand million.
    private static SampleWorld World() => SampleWorlds.Tiny with
    {
        Units =
        [
            .. Enumerable.Range(25001, 200).Select(code => SampleWorlds.Tiny.Units.First(unit => unit.ValidTo is null && unit.ProvinceCode == "75") with
            {
                Id = new Domain.Units.UnitId(code.ToString(System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2025, 7, 1)),
            }),
        ],
    };

    private static FileContent Read(string path)
    {
        var units = new KnownUnits(World().Units.Select(unit => new KnownUnit(unit.Id.Code, unit.Name, unit.Id.ValidFrom, unit.ValidTo)));
        var items = Rules.Criteria[0].Items.ToDictionary(item => item.Id, item => new AssessableItem("C1", item.Kind == ItemKind.YesNo, item.MaxPoints));
        var lists = new ReportLists(units, Report.Measures, new HashSet<string> { "all" })
        {
            Assessments = new AssessmentLists(new Dictionary<string, Domain.Time.Period>(), new Dictionary<string, IReadOnlyDictionary<string, AssessableItem>> { ["R"] = items }),
        };
        return new AssessmentSource(lists).Read(new InputFile(Path.GetFileName(path), File.ReadAllBytes(path)), new DateOnly(2026, 11, 22));
    }

    private static LocalisedText Text(string text) => new(text, text);
}
