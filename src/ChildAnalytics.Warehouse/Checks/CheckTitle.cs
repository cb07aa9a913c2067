namespace ChildAnalytics.Warehouse.Checks;

/// <summary>What a check finds, in a few words of both languages.</summary>
public sealed record CheckTitle
{
    /// <summary>In Vietnamese.</summary>
    public required string Vi { get; init; }

    /// <summary>In English.</summary>
    public required string En { get; init; }
}
