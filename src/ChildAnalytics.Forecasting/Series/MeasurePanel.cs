using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Forecasting.Series;

/// <summary>One measure over all units: what is forecast together.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Unit">Percent, rate, count, money or yearly change; a yes/no or a text is not forecast.</param>
/// <param name="EndYear">Last year of every path.</param>
/// <param name="Series">The units; their order changes nothing.</param>
public sealed record MeasurePanel(string MeasureId, MeasureUnit Unit, int EndYear, IReadOnlyList<PanelSeries> Series);
