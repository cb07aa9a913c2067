namespace ChildAnalytics.Warehouse.Loading;

/// <summary>One state of a unit that rows may speak of.</summary>
/// <param name="Code">Official code.</param>
/// <param name="ValidFrom">First day of the state.</param>
/// <param name="ValidTo">Last day; null while it lasts.</param>
public sealed record BulkUnit(string Code, DateOnly ValidFrom, DateOnly? ValidTo);
