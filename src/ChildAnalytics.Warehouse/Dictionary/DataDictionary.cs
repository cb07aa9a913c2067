using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Dictionary;

/// <summary>What every public table and column means, in Vietnamese and English, and how tables are made from each other: taken from the twins and the SQL itself.</summary>
public static class DataDictionary
{
    /// <summary>The public tables of a warehouse folder, by name; no build is needed.</summary>
    /// <exception cref="FaultException">CA1301 to CA1306: models are broken; all faults at once.</exception>
    public static IReadOnlyList<DictionaryTable> Read(string warehouseFolder)
    {
        var folder = Path.Combine(warehouseFolder, "models");
        using var database = DuckDbDatabase.InMemory();
        using var session = database.Connect();
        var models = ModelFolder.Read(folder);
        var graph = ModelGraph.From(session, models, TableContract.ReadAll(folder).Select(contract => contract.FullName));
        return From(models, graph, VietnameseWords.Read(warehouseFolder));
    }

    /// <summary>The public tables of models already read.</summary>
    public static IReadOnlyList<DictionaryTable> From(IReadOnlyList<Model> models, ModelGraph graph, VietnameseWords words)
    {
        var publicTables = models.Where(model => model.Layer == Layer.Marts).OrderBy(model => model.Name, StringComparer.Ordinal).ToArray();
        return
        [
            .. publicTables.Select(model => new DictionaryTable(
                model.Name,
                model.Description.DescriptionVi ?? model.Description.Description,
                model.Description.Description,
                model.Description.GrainVi ?? model.Description.Grain,
                model.Description.Grain,
                model.Description.Key,
                graph.Reads(model),
                [.. publicTables.Where(reader => graph.Reads(reader).Contains(model.FullName)).Select(reader => reader.Name)],
                [.. model.Description.Columns.Select(column => Describe(column, words))])),
        ];
    }

    /// <summary>What lacks its Vietnamese words in the twins of public tables, each line saying what to add and where; empty where nothing does.</summary>
    public static IReadOnlyList<string> Untranslated(IReadOnlyList<Model> models, VietnameseWords words)
    {
        var missing = new List<string>();
        foreach (var model in models.Where(model => model.Layer == Layer.Marts))
        {
            var twin = $"{Path.GetFileNameWithoutExtension(model.Path)}.yaml";
            if (model.Description.DescriptionVi is null)
                missing.Add($"{twin}: add description_vi below description");
            if (model.Description.GrainVi is null)
                missing.Add($"{twin}: add grain_vi below grain");
            foreach (var column in model.Description.Columns)
            {
                if (words.MeaningOf(column) is null)
                    missing.Add(Advice(twin, column, "meaning", column.Meaning));
                if (column.Unit is { } unit && words.UnitOf(column) is null)
                    missing.Add(Advice(twin, column, "unit", unit));
                if (column.WhenNull is { } whenNull && words.WhenNullOf(column) is null)
                    missing.Add(Advice(twin, column, "when_null", whenNull));
            }
        }

        return missing;
    }

    private static string Advice(string twin, TableColumn column, string entry, string words) =>
        $"{twin}, column {column.Name}: add \"{words}\": \"…\" below {entry} in warehouse/dictionary/vi.yaml, or {entry}_vi to the column";

    private static DictionaryColumn Describe(TableColumn column, VietnameseWords words) => new(
        column.Name, column.Type, words.MeaningOf(column) ?? column.Meaning, column.Meaning, words.UnitOf(column) ?? column.Unit, column.Unit,
        words.WhenNullOf(column) ?? column.WhenNull, column.WhenNull);
}
