using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Warehouse.Checks;

/// <summary>The two rules every key brings: unique, and null only in columns whose twin says what null means. Columns are known at run time only.</summary>
/// <remarks>
/// A table is read once: where it has as many different 64-bit hashes of its key as rows, no key occurs twice. Only where it has not are the rows themselves
/// compared, and only those whose hashes are equal, so two keys that share a hash are no fault.
/// </remarks>
internal sealed class KeyCheck
{
    public const string UniqueRule = "CA1401";
    public const string NotNullRule = "CA1402";

    private readonly Model model;
    private readonly string columns;
    private readonly string hash;
    private readonly string isEmpty;

    /// <summary>The key of a model, which may be none.</summary>
    public KeyCheck(Model model)
    {
        this.model = model;
        columns = string.Join(", ", model.Description.Key.Select(SqlText.Identifier));
        hash = columns.Length == 0 ? "" : $"hash({columns})";
        var never = model.Description.Columns
            .Where(column => column.WhenNull is null && model.Description.Key.Contains(column.Name))
            .Select(column => $"{SqlText.Identifier(column.Name)} is null")
            .ToArray();
        isEmpty = never.Length == 0 ? "false" : string.Join(" or ", never);
    }

    /// <summary>What the two rules say of themselves, as rows of <c>engine.check_rule</c>.</summary>
    public static IEnumerable<object?[]> Rules =>
    [
        [UniqueRule, "stop", "Khóa trùng", "Key not unique", "Every key is unique.", "", ""],
        [NotNullRule, "stop", "Khóa có ô trống", "Key missing", "Key columns are null only where the twin says what null means.", "", ""],
    ];

    /// <summary>Text that changes with what it looks for.</summary>
    public string Version => $"{columns}\n{isEmpty}";

    /// <summary>The rules broken, each with the select whose rows are the offenders; none where the model has no key.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="part">Condition for the rows to look at; null for all.</param>
    public IReadOnlyList<(string RuleId, string Select)> Faults(DuckDbSession session, string? part)
    {
        if (columns.Length == 0)
            return [];
        var rows = $"{model.FullName} where {part ?? "true"}";
        var (repeated, empty) = session.Query($"select count(*) - count(distinct {hash}), count(*) filter (where {isEmpty}) from {rows}", row => (row.GetInt64(0), row.GetInt64(1)))[0];
        var faults = new List<(string, string)>();
        if (repeated > 0)
        {
            faults.Add((UniqueRule, Select(
                "'Khóa trùng ' || count(*) || ' dòng'", "'The key occurs in ' || count(*) || ' rows'",
                $"{rows} and {hash} in (select {hash} from {rows} group by all having count(*) > 1) group by {columns} having count(*) > 1")));
        }

        if (empty > 0)
            faults.Add((NotNullRule, Select("'Khóa có ô trống'", "'A key column is empty'", $"{rows} and ({isEmpty})")));
        return faults;
    }

    private string Select(string messageVi, string messageEn, string rows) => $"""
        select null as commune_id, null as measure_id, null as period, null as source_id,
          '{model.FullName}: ' || concat_ws(' · ', {string.Join(", ", model.Description.Key.Select(name => $"coalesce({SqlText.Identifier(name)}::varchar, '∅')"))}) as row_ref,
          {messageVi} as message_vi, {messageEn} as message_en
        from {rows}
        """;
}
