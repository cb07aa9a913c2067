using System.Globalization;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Risks;
using ChildAnalytics.Web.Charts;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>One measure of one commune over the years, with forecast and target.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Points">Values by period.</param>
/// <param name="Forecast">Forecast by year.</param>
/// <param name="Risk">Its target and risk; null where no target applies.</param>
/// <param name="MapSince">First day of the current map; null where no change is known.</param>
public sealed record MeasureTrend(PublishedMeasure Measure, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<ForecastPoint> Forecast, TargetRisk? Risk, DateOnly? MapSince)
{
    private IEnumerable<SeriesPoint> Yearly => Points.Where(point => point.Period.Length == 4);

    private SeriesPoint? Last => Yearly.LastOrDefault(point => point.Value is not null);

    /// <summary>The chart; null where no year has a value.</summary>
    /// <param name="formedFrom">Units merged into the commune, null for none; decides the words at the change of boundaries.</param>
    public TrendChart? Chart(string? formedFrom)
    {
        if (Last is null)
            return null;
        var points = Yearly.Select(PointOf).ToList();
        var lastYear = int.Parse(Last.Period, CultureInfo.InvariantCulture);
        var fan = Forecast.Where(point => point.Year > lastYear).Select(point => new FanPoint(point.Year, point.Mean, point.Low80, point.High80, point.Low95, point.High95)).ToList();
        var values = points.Where(point => point.Y is not null).SelectMany(point => new[] { point.Y!.Value, point.Hi ?? point.Y.Value })
            .Concat(fan.SelectMany(point => new[] { point.Lo95, point.Hi95 })).Concat(Risk is null ? [] : [Risk.Target]).ToList();
        return new TrendChart(
            [TrendLine.Filled(Measure.ShortName, points)],
            NiceAxis.Around(values, ceiling: Measure.Unit == MeasureUnit.Percent ? 100 : null, floor: Measure.Unit == MeasureUnit.PercentChangePerYear ? double.MinValue : 0),
            MeasureText.AxisUnit(Measure.Unit),
            MeasureText.Suffix(Measure.Unit))
        {
            Fan = fan,
            Targets = Risk is null
                ? []
                : [new TargetLine(Risk.Target, $"Mục tiêu {Risk.Year}: {TargetWords(Risk)} ({Measure.Document})", $"Mục tiêu {NumberText.Short(Risk.Target, 2)}{MeasureText.Suffix(Measure.Unit)}")],
            Change = ChangeLine.On(MapSince, formedFrom is null ? "sắp xếp địa giới" : "nhập đơn vị", "Nhập xã"),
            Breaks = points.Any(point => point.Hi is not null),
            LabelBelow = Measure.Direction != "down",
        };
    }

    /// <summary>Course, target and forecast in one or two sentences.</summary>
    public string Finding
    {
        get
        {
            if (Last is not { Value: { } latest })
                return "Chưa có năm nào có số liệu để vẽ.";
            var text = $"{Measure.ShortName}: {MeasureText.Value(latest, Measure.Unit)} {DateText.PeriodName(Last.Period)}.";
            if (Risk is null)
                return text;
            text += $" Mục tiêu {Risk.Year}: {TargetWords(Risk)}.";
            if (Risk is { RequiredPace: { } need, AchievedPace: { } got } && need > 0)
                text += $" Cần {NumberText.Short(need, 2)} mỗi năm theo chiều mục tiêu, các năm qua {NumberText.Short(got, 2)}.";
            else if (Risk.Status == Domain.Scores.Verdict.Met)
                text += " Số mới nhất đã đạt mục tiêu.";
            if (Risk is { ChildrenShort: { } missing } && missing >= 1)
                text += $" Theo số {DateText.PeriodName(Last.Period)}, {(Risk.Comparator is Domain.Measures.Comparator.Lt or Domain.Measures.Comparator.Le ? "cần giảm ít nhất" : "cần thêm ít nhất")} {NumberText.Count(missing)} trẻ.";
            return text;
        }
    }

    // What was spread back over the reform is an interval on its own, never joined to the years before.
    private static TrendPoint PointOf(SeriesPoint point)
    {
        var year = int.Parse(point.Period, CultureInfo.InvariantCulture);
        return point is { Value: null, Quality: "spread_by_share", ValueLow: { } low, ValueHigh: { } high } ? new TrendPoint(year, low, high) : new TrendPoint(year, point.Value);
    }

    private static string TargetWords(TargetRisk risk) => MeasureText.TargetInWords(risk.Comparator, risk.Target, risk.Unit);
}
