namespace ChildAnalytics.Web.Charts;

/// <summary>How many units fall into each range, by part, as <c>bins.js</c> draws it.</summary>
/// <param name="Labels">Names of the ranges.</param>
/// <param name="Parts">One per verdict, in the order of the bars.</param>
/// <param name="Unit">Stands above the axis.</param>
public sealed record BinChart(IReadOnlyList<string> Labels, IReadOnlyList<BinPart> Parts, string Unit);

/// <summary>Counts of one part.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>met</c>, <c>undetermined</c> or <c>notMet</c>.</param>
/// <param name="Counts">One per range.</param>
public sealed record BinPart(string Name, string Kind, IReadOnlyList<int> Counts);
