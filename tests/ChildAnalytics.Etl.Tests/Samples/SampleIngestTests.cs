using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Tests.Samples;

public sealed class SampleIngestTests
{
    [Fact]
    public void Ingest_DemoSample_QuarantinesExactlyThePlantedRows()
    {
        var world = SampleWorlds.Real();
        using var sample = new SampleFolder(world, "province:75");
        var provinces = world.Units.DistinctBy(unit => (unit.ProvinceCode, unit.Id.ValidFrom))
            .Select(unit => new KnownUnit(unit.ProvinceCode, unit.ProvinceName, unit.Id.ValidFrom, unit.ValidTo));
        var units = new KnownUnits(world.Units.Select(unit => new KnownUnit(unit.Id.Code, unit.Name, unit.Id.ValidFrom, unit.ValidTo)).Concat(provinces));
        var source = new CommuneReportSource(new ReportLists(units, SampleMeasures.All.ToDictionary(measure => measure.Id), new HashSet<string> { "all" }));
        var quarantined = new List<(string, int)>();
        foreach (var planned in sample.Manifest.Files)
        {
            var file = new InputFile(planned.Name, File.ReadAllBytes(Path.Combine(sample.Path, planned.Name)));
            Assert.True(source.Recognises(file), planned.Name);
            var content = source.Read(file, receivedOn: new DateOnly(2025, 12, 31));
            Assert.True(content.IsSynthetic, planned.Name);
            Assert.Equal(planned.Period, content.Period.ToString());
            Assert.Equal(planned.SentOn, content.SentOn);
            Assert.Equal(planned.RowCount, content.Rows.Count + content.Quarantined.Count);
            quarantined.AddRange(content.Quarantined.Select(row => (planned.Name, row.RowNumber)));
        }

        Assert.Equal(sample.Manifest.PlantedErrors.Select(error => (error.File, error.Row)).Order(), quarantined.Order());
    }
}
