namespace ChildAnalytics.Marts.Units;

/// <summary>Days in which a commune state stood in one class for the pass mark.</summary>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; null while it holds.</param>
/// <param name="ClassId">A, B or C; null where not determined.</param>
/// <param name="PassMarkLow">Lowest pass mark possible; null where the unit stands in no class.</param>
/// <param name="PassMarkHigh">Highest pass mark possible.</param>
/// <param name="Reason">Why, Vietnamese.</param>
public sealed record ClassSpan(DateOnly ValidFrom, DateOnly? ValidTo, string? ClassId, decimal? PassMarkLow, decimal? PassMarkHigh, string Reason);
