using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Snapshots;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Dictionary;

/// <summary>Puts the data dictionary into the build, so that a publication explains itself.</summary>
internal static class DictionaryTables
{
    private const string Schema = "engine";

    private static readonly string[] TableColumns =
        ["table_name", "description_vi", "description_en", "grain_vi", "grain_en", "key_columns", "reads", "read_by", "columns"];

    private static readonly string[] ColumnColumns =
        ["table_name", "column_name", "column_type", "meaning_vi", "meaning_en", "unit_vi", "unit_en", "null_vi", "null_en", "column_no", "is_key"];

    /// <summary>What is written.</summary>
    public static IReadOnlyList<string> Tables { get; } = [$"{Schema}.dictionary_table", $"{Schema}.dictionary_column"];

    /// <summary>The step of a build that writes both tables, from the twins of the models and the words of <c>warehouse/dictionary</c>.</summary>
    public static BuildStep Step(IReadOnlyList<TableContract> contracts, IReadOnlyList<Model> models, ModelGraph graph, string warehouseFolder) => new(
        "dictionary",
        [],
        Tables,
        Checksum.OfFolders(warehouseFolder, "models", "dictionary"),
        (session, _) => Write(new TableWriter(session, contracts), DataDictionary.From(models, graph, VietnameseWords.Read(warehouseFolder))));

    private static void Write(TableWriter writer, IReadOnlyList<DictionaryTable> tables)
    {
        writer.Replace(Schema, "dictionary_table", TableColumns, tables.Select(TableRow));
        writer.Replace(Schema, "dictionary_column", ColumnColumns, tables.SelectMany(table => table.Columns.Index(), (table, column) => ColumnRow(table, column.Index + 1, column.Item)));
    }

    private static object?[] TableRow(DictionaryTable table) =>
    [
        table.Name, table.DescriptionVi, table.DescriptionEn, table.GrainVi, table.GrainEn, string.Join(", ", table.Key), string.Join(", ", table.Reads),
        string.Join(", ", table.ReadBy), table.Columns.Count,
    ];

    private static object?[] ColumnRow(DictionaryTable table, int number, DictionaryColumn column) =>
    [
        table.Name, column.Name, column.Type, column.MeaningVi, column.MeaningEn, column.UnitVi, column.UnitEn, column.NullVi, column.NullEn, number,
        table.Key.Contains(column.Name),
    ];
}
