using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Etl.Tests.Samples;

/// <summary>The measures a sample needs, with unit and direction as in warehouse/measures.</summary>
internal static class SampleMeasures
{
    private const string Catalogue = """
        DS01 count none
        CT02 percent up
        CT03a per_mille down
        CT03b per_mille down
        CT03c per_mille down
        CT04a percent down
        CT04b percent down
        CT04c_rural percent down
        CT04c_urban percent down
        CT05a percent up
        CT05b percent up
        CT06 percent down
        CT07 percent up
        CT08a percent down
        CT08b percent up
        CT09 percent down
        CT10 percent down
        CT11a per_100k down
        CT11b per_100k down
        CT12 percent up
        CT13 percent_change_per_year down
        CT14 percent up
        CT15 percent up
        CT16 percent up
        CT17a percent up
        CT17b percent down
        CT18a percent up
        CT18b percent down
        CT19 percent up
        CT20a percent up
        CT20b percent up
        CT21 percent up
        CT22 percent up
        CT23 percent up
        CT24 percent up
        TC01a yes_no up
        TC01b percent up
        TC01c yes_no up
        TC01d yes_no up
        TC02 percent up
        TC04 per_mille down
        TC06b percent up
        TC07 percent up
        TC09 percent up
        TC10a percent up
        TC10b percent up
        TC12 percent up
        TC13a percent up
        TC13b percent up
        """;

    public static IReadOnlyList<Measure> All { get; } =
        [.. Catalogue.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];

    private static Measure Read(string line)
    {
        var parts = line.Split(' ');
        Assert.True(MeasureUnitExtensions.TryParseName(parts[1], out var unit));
        var label = new LocalisedText($"Chỉ tiêu {parts[0]}; tên \"thử\"", $"Measure {parts[0]}");
        return new Measure(
            parts[0],
            parts[0].StartsWith("CT", StringComparison.Ordinal) ? "QD23-2021" : "test",
            1,
            label,
            label,
            unit,
            Enum.Parse<Direction>(parts[2], ignoreCase: true),
            label,
            unit.RatioBase() is null ? null : label,
            [],
            IsSensitive: false,
            new SourceCitation("test", Article: null, Reference: null, "illustrative"));
    }
}
