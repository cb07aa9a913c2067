namespace ChildAnalytics.Scoring.Index.Files;

/// <summary>One line of <c>scores.csv</c>: a unit's score in a measure, an aggregate or the index.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Code">Code of the measure or aggregate.</param>
/// <param name="Level">1 for a measure, up to the index itself.</param>
/// <param name="Value">The score; null where too little is known.</param>
/// <param name="Coverage">Share of the measures below that was reported or imputed, by weight, 0 to 1; null where the node does not apply.</param>
public sealed record ScoreRow(string Unit, string Code, int Level, double? Value, double? Coverage);
