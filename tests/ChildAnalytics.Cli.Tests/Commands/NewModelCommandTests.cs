using ChildAnalytics.Cli.Commands;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Tests.Commands;

/// <summary><c>new-model</c> in a checkout of its own with one contract and one model.</summary>
public sealed class NewModelCommandTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("new-model-tests-").FullName;

    public NewModelCommandTests()
    {
        Put("warehouse/models/seed/agency.yaml", "agency_id", "seed");
        Put("warehouse/models/core/unit/units.yaml", "unit_id", "core");
        File.WriteAllText(Path.Combine(root, "warehouse/models/core/unit/units.sql"), "select 1 as unit_id\n");
        Directory.CreateDirectory(Path.Combine(root, "tests/warehouse"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Run_GoodName_WritesPairAndFailingCase()
    {
        Assert.Equal(0, await Run("core/unit/unit_ages", "--reads", "core.units", "seed.agency", "--grain", "unit"));

        Assert.Equal(
            """
            -- One row per unit.
            -- Key: unit_id.  Reads: core.units, seed.agency.
            -- Units, what null means, and the one surprise: to be filled.
            with
            units as (from core.units),
            agency as (from seed.agency)
            select unit_id
            from units

            """.ReplaceLineEndings("\n"),
            Text("warehouse/models/core/unit/unit_ages.sql"));
        var model = Assert.Single(ModelFolder.Read(Path.Combine(root, "warehouse/models")), model => model.Name == "unit_ages");
        Assert.Equal(["unit_id"], model.Description.Key);
        Assert.Equal(["core.units", "seed.agency"], model.Description.Sources);
        Assert.Equal("unit_id\n", Text("tests/warehouse/core/unit_ages/first_case/core.units.csv"));
        Assert.Equal("unit_id\nto_be_filled\n", Text("tests/warehouse/core/unit_ages/first_case/expect.csv"));
    }

    [Theory]
    [InlineData("core/unit_ages", "core.units", "CA1332")]
    [InlineData("engine/unit/unit_ages", "core.units", "CA1332")]
    [InlineData("core/unit/UnitAges", "core.units", "CA1332")]
    [InlineData("core/../unit_ages", "core.units", "CA1332")]
    [InlineData("staging/unit/unit_ages", "seed.agency", "CA1332")]
    [InlineData("core/unit/units", "core.units", "CA1333")]
    [InlineData("core/unit/unit_ages", "core.nothing", "CA1334")]
    [InlineData("staging/unit/stg_a__units", "core.units", "CA1334")]
    public void Write_BadRequest_IsRefusedAndWritesNothing(string address, string reads, string faultId)
    {
        var before = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Count();

        Assert.Equal(faultId, Assert.Single(Assert.Throws<FaultException>(() => ModelScaffold.Write(root, address, [reads], null)).Faults).Id);

        Assert.Equal(before, Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Count());
    }

    private Task<int> Run(params string[] arguments) =>
        NewModelCommand.Create(new SharedOptions()).Parse([.. arguments, "--root", root]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    private string Text(string path) => File.ReadAllText(Path.Combine(root, path));

    private void Put(string path, string key, string layer)
    {
        var target = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, $"description: d\ngrain: g\nkey: [{key}]\nowner: o\nsources: [{layer}]\ncolumns:\n  - {{name: {key}, type: varchar, meaning: m}}\n");
    }
}
