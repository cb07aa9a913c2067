namespace ChildAnalytics.Marts.Changes;

/// <summary>How many statements of one kind differ from the publication before, for one set of causes.</summary>
/// <param name="Subject"><c>verdict</c>, <c>total</c>, <c>rank</c>, <c>rank_band</c>, <c>class</c>, <c>forecast_band</c> or <c>forecast_mean</c>.</param>
/// <param name="Causes"><c>data</c>, <c>boundary</c>, <c>rule</c>, <c>model</c>: all that are named.</param>
/// <param name="Statements">Statements.</param>
public sealed record ChangeCount(string Subject, IReadOnlyList<string> Causes, int Statements);
