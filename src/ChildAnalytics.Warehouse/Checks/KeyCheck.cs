using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Checks;

/// <summary>The two rules every key brings: unique, and null only in columns whose twin says what null means. Columns are known at run time only.</summary>
internal static class KeyCheck
{
    public const string UniqueRule = "CA1401";
    public const string NotNullRule = "CA1402";

    /// <summary>What the two rules say of themselves, as rows of <c>engine.check_rule</c>.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Rules =>
    [
        [UniqueRule, "stop", "Khóa trùng", "Key not unique", "Every key is unique.", "", ""],
        [NotNullRule, "stop", "Khóa có ô trống", "Key missing", "Key columns are null only where the twin says what null means.", "", ""],
    ];

    /// <summary>Rows whose key occurs more than once; none where the model has no key.</summary>
    public static string? DuplicatesIn(Model model) => model.Description.Key.Count == 0 ? null : $"""
        select null as commune_id, null as measure_id, null as period, null as source_id,
          '{model.FullName}: ' || {RowRef(model)} as row_ref,
          'Khóa trùng ' || count(*) || ' dòng' as message_vi,
          'The key occurs in ' || count(*) || ' rows' as message_en
        from {model.FullName} group by {Columns(model)} having count(*) > 1
        """;

    /// <summary>Rows with an empty cell in a key column that must not be empty; none where no such column exists.</summary>
    public static string? NullsIn(Model model)
    {
        var never = model.Description.Columns
            .Where(column => column.WhenNull is null && model.Description.Key.Contains(column.Name))
            .Select(column => $"{SqlText.Identifier(column.Name)} is null")
            .ToArray();
        return never.Length == 0 ? null : $"""
            select null as commune_id, null as measure_id, null as period, null as source_id,
              '{model.FullName}: ' || {RowRef(model)} as row_ref,
              'Khóa có ô trống' as message_vi, 'A key column is empty' as message_en
            from {model.FullName} where {string.Join(" or ", never)}
            """;
    }

    private static string Columns(Model model) => string.Join(", ", model.Description.Key.Select(SqlText.Identifier));

    private static string RowRef(Model model) =>
        $"concat_ws(' · ', {string.Join(", ", model.Description.Key.Select(name => $"coalesce({SqlText.Identifier(name)}::varchar, '∅')"))})";
}
