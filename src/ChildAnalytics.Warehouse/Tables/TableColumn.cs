namespace ChildAnalytics.Warehouse.Tables;

/// <summary>One column as its yaml twin describes it.</summary>
public sealed record TableColumn
{
    /// <summary>Name in the table.</summary>
    public required string Name { get; init; }

    /// <summary>DuckDB type, lower case: varchar, double, integer, bigint, boolean, date, timestamp or decimal(9,2).</summary>
    public required string Type { get; init; }

    /// <summary>What the column says, in one sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>Unit of a number; null for text, dates and flags.</summary>
    public string? Unit { get; init; }

    /// <summary>What null means; null where the column is never null.</summary>
    public string? WhenNull { get; init; }

    /// <summary><see cref="Meaning"/> in Vietnamese, where the column needs other words than <c>warehouse/dictionary/vi.yaml</c> has for the sentence.</summary>
    public string? MeaningVi { get; init; }

    /// <summary><see cref="Unit"/> in Vietnamese, in the same case.</summary>
    public string? UnitVi { get; init; }

    /// <summary><see cref="WhenNull"/> in Vietnamese, in the same case.</summary>
    public string? WhenNullVi { get; init; }
}
