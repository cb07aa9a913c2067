namespace ChildAnalytics.Etl.Pipeline;

/// <summary>Name and columns of one table of schema <c>raw</c>; source_id, sheet and row_number come first and are added by the pipeline.</summary>
/// <param name="Name">For example <c>commune_report</c>; the file is <c>commune_report.csv</c>.</param>
/// <param name="Columns">Columns after source_id, sheet and row_number, in the order of <c>src/docs/architecture.md</c>.</param>
public sealed record RawTable(string Name, IReadOnlyList<string> Columns);
