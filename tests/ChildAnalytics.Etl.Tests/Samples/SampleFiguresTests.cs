using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Samples;

namespace ChildAnalytics.Etl.Tests.Samples;

public sealed class SampleFiguresTests
{
    [Fact]
    public void Figures_WithoutPlantedRows_StayWithinTheirDenominatorAndGiveTheirValue()
    {
        using var sample = new SampleFolder(SampleWorlds.Tiny, "province:75");
        var units = SampleMeasures.All.ToDictionary(measure => measure.Id, measure => measure.Unit);
        foreach (var (form, row) in CleanRows(sample))
        {
            var unit = units[row.MeasureId];
            if (row.Numerator is not { } numerator)
            {
                Assert.True(unit == MeasureUnit.YesNo || row.Denominator is null, $"{form} row {row.Number}");
                continue;
            }

            if (unit.RatioBase() is not { } ratioBase)
            {
                Assert.Null(row.Denominator);
                continue;
            }

            Assert.InRange(numerator, 0, row.Denominator!.Value);
            if (row.Denominator == 0)
                Assert.Equal("", row.ValueText);
            else
                Assert.Equal((double)ratioBase * numerator / row.Denominator.Value, row.Value!.Value, 0.0500001);
        }
    }

    [Fact]
    public void Figures_OfOneCommuneAndPeriod_SpeakOfTheSameChildren()
    {
        using var sample = new SampleFolder(SampleWorlds.Tiny, "province:75");
        // Pairs: a measure, and where its denominator is found: the numerator of the first kind, the denominator of the second.
        foreach (var rows in CleanRows(sample).GroupBy(pair => (pair.Form, pair.Row.UnitCode)))
        {
            var byMeasure = rows.GroupBy(pair => pair.Row.MeasureId).ToDictionary(group => group.Key, group => group.First().Row);
            AssertSame(byMeasure, "CT08a", row => row.Denominator, "DS01", row => row.Numerator);
            AssertSame(byMeasure, "CT11a", row => row.Denominator, "DS01", row => row.Numerator);
            AssertSame(byMeasure, "CT08b", row => row.Denominator, "CT08a", row => row.Numerator);
            AssertSame(byMeasure, "TC06b", row => row.Denominator, "CT09", row => row.Numerator);
            AssertSame(byMeasure, "CT03b", row => row.Denominator, "CT03c", row => row.Denominator);
            AssertSame(byMeasure, "CT14", row => row.Denominator, "CT04a", row => row.Denominator);
            if (byMeasure.TryGetValue("CT03c", out var underFive) && byMeasure.TryGetValue("CT03b", out var infant) && infant.Numerator is { } deaths && underFive.Numerator is { } all)
                Assert.InRange(deaths, 0, all);
        }
    }

    [Fact]
    public void Figures_OfMergedCommunes_ContinueTheirParts()
    {
        // Without gaps the children of the nation's units add up alike on both maps, but for one yearly step and rounding of the split.
        using var sample = new SampleFolder(SampleWorlds.Tiny, "province:75");
        var children = sample.Forms().Where(pair => !pair.File.IsCorrection)
            .SelectMany(pair => pair.Form.Rows.Where(row => row.MeasureId == "DS01").Select(row => (pair.File.Period, row)))
            .GroupBy(pair => pair.Period).ToDictionary(group => group.Key, group => (Units: group.Count(), Sum: group.Sum(pair => pair.row.Numerator ?? 0)));
        Assert.Equal(7, children["2025H1"].Units);
        Assert.Equal(4, children["2025"].Units);
        Assert.Equal(1, children["2025"].Sum / children["2025H1"].Sum, 0.03);
    }

    [Fact]
    public void PlantedErrors_InTheFiles_AreThoseOfTheManifest()
    {
        using var sample = new SampleFolder(SampleWorlds.Real(), "province:75");
        var errors = sample.Manifest.PlantedErrors;
        Assert.Equal(Enum.GetValues<PlantedErrorKind>(), errors.Select(error => error.Kind).Distinct().Order());
        Assert.InRange((double)errors.Count / sample.Manifest.Files.Count, 0.02, 0.03);
        var known = SampleWorlds.Real().Units.Select(unit => unit.Id.Code).ToHashSet();
        var units = SampleMeasures.All.ToDictionary(measure => measure.Id, measure => measure.Unit);
        var found = new List<(string, int)>();
        foreach (var (file, form) in sample.Forms())
        {
            var seen = new HashSet<(string, string)>();
            foreach (var row in form.Rows)
            {
                var isWrong = (row.UnitCode.Length > 2 && !known.Contains(row.UnitCode))
                    || !seen.Add((row.UnitCode, row.MeasureId))
                    || row.Cells.Skip(6).Take(2).Any(cell => cell is string { Length: > 0 } text && ReadForm.Number(text) is null)
                    || (units[row.MeasureId] == MeasureUnit.Percent && (row.Value > 100 || row.Numerator > row.Denominator));
                if (isWrong)
                    found.Add((file.Name, row.Number));
            }
        }

        Assert.Equal(errors.Select(error => (error.File, error.Row)).Order(), found.Order());
    }

    [Fact]
    public void Corrections_InTheLaterFile_ReplaceTheListedFiguresOnly()
    {
        using var sample = new SampleFolder(SampleWorlds.Tiny, "province:75");
        var later = Assert.Single(sample.Manifest.Files, file => file.IsCorrection);
        var correction = sample.Manifest.Corrections[0];
        Assert.Contains("_dinh-chinh", later.Name, StringComparison.Ordinal);
        Assert.Equal(later.Name, correction.CorrectedBy);
        var first = sample.Manifest.Files.Single(file => file.Name == correction.File);
        Assert.True(later.SentOn > first.SentOn);
        var before = ReadForm.From(Path.Combine(sample.Path, first.Name)).Rows;
        var after = ReadForm.From(Path.Combine(sample.Path, later.Name)).Rows;
        Assert.Equal(
            sample.Manifest.Corrections.Select(item => (item.Row, (double?)item.Before, (double?)item.After)),
            before.Zip(after).Where(pair => pair.First.Numerator != pair.Second.Numerator).Select(pair => (pair.First.Number, pair.First.Numerator, pair.Second.Numerator)));
    }

    private static IEnumerable<(string Form, ReadRow Row)> CleanRows(SampleFolder sample)
    {
        var planted = sample.Manifest.PlantedErrors.Select(error => (error.File, error.Row)).ToHashSet();
        return sample.Forms().SelectMany(pair => pair.Form.Rows.Select(row => (pair.File.Name, row))).Where(pair => !planted.Contains((pair.Name, pair.row.Number)));
    }

    private static void AssertSame(Dictionary<string, ReadRow> rows, string left, Func<ReadRow, double?> ofLeft, string right, Func<ReadRow, double?> ofRight)
    {
        if (rows.TryGetValue(left, out var first) && rows.TryGetValue(right, out var second) && ofLeft(first) is { } one && ofRight(second) is { } other)
            Assert.Equal(other, one);
    }
}
