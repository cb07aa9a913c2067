namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>How many published statements of one kind differ for one cause.</summary>
/// <param name="Subject"><c>verdict</c>, <c>total</c>, <c>rank</c>, <c>rank_band</c>, <c>class</c>, <c>forecast_band</c> or <c>forecast_mean</c>.</param>
/// <param name="Cause"><c>data</c>, <c>boundary</c>, <c>rule</c>, <c>model</c>; several are joined by a plus.</param>
/// <param name="Rows">Statements.</param>
public sealed record ChangeCount(string Subject, string Cause, long Rows);
