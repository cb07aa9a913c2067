using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Forecasting.Series;

/// <summary>The history of one unit in a panel, and the targets it is held against.</summary>
/// <param name="Id">Unique in the panel.</param>
/// <param name="Group">Units that move alike, for example a province: their noise and slopes are pooled.</param>
/// <param name="Points">In any order, at most one a year; empty means no data and gives no forecast.</param>
/// <param name="Targets">Targets of the panel's measure; may be one list shared by many series.</param>
public sealed record PanelSeries(string Id, string Group, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<Target> Targets);
