using ChildAnalytics.Domain.Units;
using ChildAnalytics.Etl.Samples;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>The real units a sample is written for, read through the same models that the warehouse uses.</summary>
internal static class SampleUnits
{
    /// <summary>Lands the reference files in a folder of its own, builds units and lineage from them, and reads both.</summary>
    public static SampleWorld Read(CommandRun run, LawLibrary law, CancellationToken cancellation)
    {
        var aside = Directory.CreateTempSubdirectory("childanalytics-units-");
        try
        {
            var reference = run with { Data = new DataFolder(aside.FullName) };
            Inputs.Ingest(reference, law, Inputs.ReferenceFiles(), dataset: null, cancellation);
            // As of the last day before the changes of 2026: reports up to 2025 speak of the map of 2025-07-01.
            using var build = WarehouseBuild.Start(reference.Data, ProgramFolder.Warehouse, new DateOnly(2025, 12, 31), run.Clock, new Progress<ModelRun>());
            build.LoadRaw();
            LawTables.Write(build, law, new DateOnly(2025, 12, 31));
            build.RunModels(Layer.Staging);
            build.RunModels(Layer.Core);
            return new SampleWorld(Units(build), Links(build), law.Measures);
        }
        finally
        {
            aside.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<SampleUnit> Units(WarehouseBuild build) => build.Query(
        """
        select unit.unit_id, unit.name, unit.unit_type, unit.district_code, district.name, unit.province_code, province.name, unit.valid_to
        from core.units as unit
        inner join core.units as province on province.unit_id = unit.province_id
        left join core.units as district on district.level = 'district' and district.code = unit.district_code and district.valid_from = unit.valid_from
        where unit.level = 'commune'
        order by unit.unit_id
        """,
        row => new SampleUnit(
            Id(row.GetString(0)),
            row.GetString(1),
            UnitTypeExtensions.TryParseLegalName(row.GetString(2), out var type) ? type : throw new InvalidOperationException($"core.units holds the type {row.GetString(2)}."),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.IsDBNull(4) ? null : row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7)));

    private static IReadOnlyList<SampleLink> Links(WarehouseBuild build) => build.Query(
        """
        select lineage.from_id, lineage.to_id, lineage.share
        from core.unit_lineage as lineage
        inner join core.units as unit on unit.unit_id = lineage.from_id and unit.level = 'commune'
        where lineage.share is null or lineage.share > 0
        order by lineage.from_id, lineage.to_id
        """,
        row => new SampleLink(Id(row.GetString(0)), Id(row.GetString(1)), row.IsDBNull(2) ? null : (decimal)row.GetDouble(2)));

    private static UnitId Id(string text) =>
        UnitId.TryParse(text, out var id) ? id : throw new InvalidOperationException($"core.units holds the id {text}.");
}
