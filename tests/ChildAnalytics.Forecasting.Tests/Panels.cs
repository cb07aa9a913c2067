using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Series;

namespace ChildAnalytics.Forecasting.Tests;

/// <summary>Builders with valid defaults: a test shows only what matters to it.</summary>
internal static class Panels
{
    public const int FirstYear = 2021;

    public static Target Target(Comparator comparator, decimal value, int? year = 2030) =>
        new("CT05a", "QD23-2021", "national", "VN", year, comparator, value, true, null, new SourceCitation("test", null, null, "illustrative"));

    public static PanelSeries Series(string id, string group, IEnumerable<double> values, double? denominator = null, params Target[] targets) => new(
        id,
        group,
        [.. values.Select((value, index) => new SeriesPoint(FirstYear + index, value, denominator is { } all ? value * all / 100 : null, denominator))],
        targets);

    public static MeasurePanel Percent(params PanelSeries[] series) => new("CT05a", MeasureUnit.Percent, 2030, series);
}
