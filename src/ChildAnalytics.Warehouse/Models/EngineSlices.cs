namespace ChildAnalytics.Warehouse.Models;

/// <summary>How the rows of an engine fall into slices that are worked out apart, such as measures; unlike partitions, a slice goes through the whole nation.</summary>
/// <param name="Key">An expression that names the slice of a row, over the columns of the tables written.</param>
/// <param name="Contents">A query of two texts: each slice, and what changes with all the rows it rests on.</param>
/// <param name="Tables">Of the tables read, those whose content the query tells; a change of any other makes all slices anew.</param>
public sealed record EngineSlices(string Key, string Contents, IReadOnlyList<string> Tables);
