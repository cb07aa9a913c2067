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
}
