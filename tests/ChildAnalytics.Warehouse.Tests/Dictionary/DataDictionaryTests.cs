using ChildAnalytics.Warehouse.Dictionary;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Tests.Dictionary;

public sealed class DataDictionaryTests
{
    [Fact]
    public void PublicTables_EveryWord_HasItsVietnamese()
    {
        var missing = DataDictionary.Untranslated(ModelFolder.Read(RepositoryFolders.Models), VietnameseWords.Read(RepositoryFolders.Warehouse));
        if (missing.Count > 0)
            Assert.Fail(string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public void Untranslated_ColumnUnitAndNull_AreNamedWithWhatToAdd()
    {
        using var workshop = new Workshop();
        var folder = Path.Combine(workshop.WarehouseFolder, "models", "marts", "unit");
        File.WriteAllText(Path.Combine(folder, "planted.sql"), "-- One row per unit.\nselect 1.0::double as a from core.units");
        File.WriteAllText(
            Path.Combine(folder, "planted.yaml"),
            """
            description: "Planted."
            grain: "one row per unit"
            key: []
            owner: test
            sources: [core.units]
            columns:
              - {name: a, type: double, meaning: "A new sentence.", unit: "a new unit", when_null: "a new reason"}
            """);

        Assert.Equal(
            [
                "planted.yaml: add description_vi below description",
                "planted.yaml: add grain_vi below grain",
                "planted.yaml, column a: add \"A new sentence.\": \"…\" below meaning in warehouse/dictionary/vi.yaml, or meaning_vi to the column",
                "planted.yaml, column a: add \"a new unit\": \"…\" below unit in warehouse/dictionary/vi.yaml, or unit_vi to the column",
                "planted.yaml, column a: add \"a new reason\": \"…\" below when_null in warehouse/dictionary/vi.yaml, or when_null_vi to the column",
            ],
            DataDictionary.Untranslated(ModelFolder.Read(Path.Combine(workshop.WarehouseFolder, "models")), VietnameseWords.Read(workshop.WarehouseFolder)));
    }

    [Fact]
    public void CommittedPage_IsWhatTheTwinsSayNow()
    {
        var committed = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "src", "docs", "data-dictionary.md"));

        Assert.True(
            committed == DictionaryMarkdown.Write(DataDictionary.Read(RepositoryFolders.Warehouse)),
            "src/docs/data-dictionary.md is not current: run ./childanalytics dictionary --out src/docs/data-dictionary.md and commit it.");
    }

    [Fact]
    public void Publication_Built_ExplainsItsTablesAndTheirLineage()
    {
        using var workshop = new Workshop();
        SmallWorld.Land(workshop, SmallWorld.GoodReports());
        using var build = SmallWorld.Built(workshop);

        // The select of marts.province_summary reads marts.commune_rating, which reads core.units.
        Assert.Equal(
            "core.units, engine.commune_rating < province_summary",
            Assert.Single(build.Query("select reads || ' < ' || read_by from marts.dictionary_table where table_name = 'commune_rating'", row => row.GetString(0))));
        Assert.Equal(
            "Số trẻ em còn thiếu để đạt mục tiêu theo dự báo. | trẻ em",
            Assert.Single(build.Query("select meaning_vi || ' | ' || unit_vi from marts.dictionary_column where table_name = 'target_forecast' and column_name = 'children_short'", row => row.GetString(0))));
    }
}
