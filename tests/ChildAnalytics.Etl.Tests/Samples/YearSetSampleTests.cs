using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Sources.Reports.YearSet;
using ChildAnalytics.Etl.Tests.Fixtures;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Tests.Samples;

/// <summary>The sample of the nation: year-sets with parts of the children.</summary>
public sealed class YearSetSampleTests
{
    [Fact]
    public void Write_SameSeed_SameBytes()
    {
        using var first = new SampleFolder(SampleWorlds.Tiny, "nation");
        using var second = new SampleFolder(SampleWorlds.Tiny, "nation");
        using var other = new SampleFolder(SampleWorlds.Tiny, "nation", seed: 2);
        Assert.Equal(first.Fingerprint(), second.Fingerprint());
        Assert.Empty(first.Fingerprint().Intersect(other.Fingerprint()));
    }

    [Fact]
    public void Write_OneFilePerProvinceAndPeriod_LabelledInTheFirstCell()
    {
        using var sample = new SampleFolder(SampleWorlds.Tiny, "nation");
        // Two old provinces for 2019 to 2024 and the half-year that ends their map, two current ones for 2025.
        Assert.Equal(2 * 7 + 2, sample.Manifest.Files.Count);
        Assert.Equal(["75", "01"], sample.Manifest.Files.Where(file => file.Period == "2025").Select(file => file.SenderCode).OrderDescending());
        foreach (var file in sample.Manifest.Files)
        {
            Assert.Contains("mo-phong", file.Name, StringComparison.Ordinal);
            var lines = File.ReadAllLines(Path.Combine(sample.Path, file.Name));
            Assert.StartsWith("DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH;", lines[0], StringComparison.Ordinal);
            Assert.Equal(file.RowCount, lines.Length - 7);
        }

        Assert.Equal(sample.Manifest.RowCount, sample.Manifest.Files.Sum(file => file.RowCount));
    }

    [Fact]
    public void Write_Parts_AddUpToAllChildren()
    {
        using var sample = new SampleFolder(SampleWorlds.Tiny, "nation");
        var planted = sample.Manifest.PlantedErrors.Select(error => error.File).ToHashSet();
        var checkedCells = 0;
        foreach (var file in sample.Manifest.Files.Where(file => !planted.Contains(file.Name)))
        {
            var rows = File.ReadAllLines(Path.Combine(sample.Path, file.Name)).Skip(7).Select(line => line.Split(';'));
            foreach (var cell in rows.GroupBy(row => (row[0], row[1])).Where(cell => cell.Count() > 1))
            {
                var by = cell.ToDictionary(row => row[2], row => (Top: Number(row[3]), Bottom: Number(row[4])));
                Assert.Equal(by["all"], (by["sex=female"].Top + by["sex=male"].Top, by["sex=female"].Bottom + by["sex=male"].Bottom));
                Assert.Equal(by["all"], by.TryGetValue("area=urban", out var urban) ? urban : by["area=rural"]);
                Assert.All(by.Values, part => Assert.InRange(part.Top, 0, part.Bottom));
                checkedCells++;
            }
        }

        Assert.InRange(checkedCells, 500, int.MaxValue);

        static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Ingest_SampleOfTheNation_QuarantinesExactlyThePlantedRows()
    {
        var world = SampleWorlds.Tiny;
        using var sample = new SampleFolder(world, "nation", firstYear: 2016);
        var provinces = world.Units.DistinctBy(unit => (unit.ProvinceCode, unit.Id.ValidFrom))
            .Select(unit => new KnownUnit(unit.ProvinceCode, unit.ProvinceName, unit.Id.ValidFrom, unit.ValidTo));
        var units = new KnownUnits(world.Units.Select(unit => new KnownUnit(unit.Id.Code, unit.Name, unit.Id.ValidFrom, unit.ValidTo)).Concat(provinces));
        using var source = new YearSetSource(new ReportLists(units, SampleMeasures.All.ToDictionary(measure => measure.Id), Report.Lists.Disaggregations));
        using var folder = new TemporaryFolder();
        var quarantined = new List<(string, int)>();
        foreach (var planned in sample.Manifest.Files)
        {
            var path = Path.Combine(sample.Path, planned.Name);
            var file = new InputFile(planned.Name, File.ReadAllBytes(path));
            Assert.True(source.Recognises(file), planned.Name);
            var content = source.ReadInBulk(file, path, folder.Path, receivedOn: new DateOnly(2025, 12, 31));
            Assert.NotNull(content);
            Assert.True(content.IsSynthetic, planned.Name);
            Assert.Equal(planned.RowCount, content.Written!.Value.Rows + content.Rows.Count + content.Quarantined.Count);
            Assert.Empty(content.Rows);
            quarantined.AddRange(content.Quarantined.Select(row => (planned.Name, row.RowNumber)));
        }

        Assert.NotEmpty(quarantined);
        Assert.Equal(sample.Manifest.PlantedErrors.Select(error => (error.File, error.Row)).Order(), quarantined.Order());
    }
}
