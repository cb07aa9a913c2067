namespace ChildAnalytics.Warehouse.Checks;

/// <summary>A number a check compares with, stated in its twin together with the reason.</summary>
public sealed record CheckLimit
{
    /// <summary>Name the SQL reads it by.</summary>
    public required string Name { get; init; }

    /// <summary>The number.</summary>
    public required double Value { get; init; }

    /// <summary>Unit of the number.</summary>
    public required string Unit { get; init; }

    /// <summary>What it bounds and why, in Vietnamese.</summary>
    public required string Vi { get; init; }

    /// <summary>What it bounds and why, in English.</summary>
    public required string En { get; init; }

    /// <summary>Where it comes from: a publication, or a choice of this product with its reason.</summary>
    public required string Source { get; init; }
}
