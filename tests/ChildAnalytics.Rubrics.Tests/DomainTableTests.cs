using System.Globalization;
using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Rubrics.Tests;

/// <summary>Holds measures and targets against the table of the 24 indicators in the reference text (domain.md, section 4), cell by cell.</summary>
public sealed class DomainTableTests
{
    private static readonly LawLibrary Library = LawLibrary.Load(RepositoryFolders.Warehouse);

    [Fact]
    public void Measures_EveryRow_EqualTheTable()
    {
        foreach (var row in Rows())
        {
            var measure = Assert.Single(Library.Measures, candidate => candidate.Id == row[0]);
            Assert.Equal(
                [row[1], row[2], row[3], row[4], row[10]],
                [measure.Label.Vi, measure.Label.En, measure.Unit.Name(), measure.Direction.ToString().ToLowerInvariant(), string.Join('+', measure.LeadAgencies)]);
        }
    }

    [Fact]
    public void Targets_EveryNationalCell_EqualsTheTable() => AssertCells("QD23-2021", 5);

    [Fact]
    public void Targets_EveryTanLoiCell_EqualsTheTable() => AssertCells("KH-TanLoi-2024", 7);

    private static void AssertCells(string document, int firstColumn)
    {
        var expected = Rows().SelectMany(row => Cells(row[0], row[firstColumn], row[firstColumn + 1])).Distinct().Order().ToList();
        var found = Library.Targets.Where(target => target.Document == document)
            .Select(target => Line(target.MeasureId, target.Year, target.Comparator.Name(), target.Value)).Order().ToList();

        Assert.Equal(expected, found);
    }

    /// <summary>The targets of two cells: <c>-</c> is none, <c>*</c> a target whose text names no year and which stands in both cells.</summary>
    private static IEnumerable<string> Cells(string measureId, string first, string second) =>
        from cell in new[] { (Year: 2025, Text: first), (Year: 2030, Text: second) }
        where cell.Text != "-"
        let words = cell.Text.Split(' ')
        select Line(measureId, words is [_, _, "*"] ? null : cell.Year, words[0], decimal.Parse(words[1], CultureInfo.InvariantCulture));

    private static string Line(string measureId, int? year, string comparator, decimal value) =>
        string.Create(CultureInfo.InvariantCulture, $"{measureId} {year} {comparator} {value}");

    private static List<string[]> Rows()
    {
        var rows = File.ReadLines(RepositoryFolders.Shared("domain.md"))
            .Where(line => line.StartsWith("| CT", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        Assert.Equal(35, rows.Count);
        return rows;
    }
}
