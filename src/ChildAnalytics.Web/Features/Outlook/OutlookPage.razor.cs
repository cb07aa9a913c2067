using System.Globalization;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Forecasts;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Risks;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Charts;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Outlook;

/// <summary>One measure of one commune towards its targets: path, forecast, pace, how such forecasts did in the past, and what a plan would change.</summary>
public partial class OutlookPage
{
    /// <summary>Code and first day.</summary>
    [Parameter]
    public string CommuneId { get; set; } = "";

    /// <summary>The measure.</summary>
    [Parameter]
    public string MeasureId { get; set; } = "";

    private CommuneProfile? Commune { get; set; }

    private PublishedMeasure? Measure { get; set; }

    private IReadOnlyList<PublishedMeasure> Measures { get; set; } = [];

    private IReadOnlyList<SeriesPoint> Points { get; set; } = [];

    private IReadOnlyList<ForecastPoint> Published { get; set; } = [];

    private IReadOnlyList<TargetRisk> Targets { get; set; } = [];

    private IReadOnlyList<MethodSkill> Skill { get; set; } = [];

    private IReadOnlyList<HistoryNote> Notes { get; set; } = [];

    private AgencyNames Agencies { get; set; } = new([]);

    private ScenarioQuery Query { get; set; } = new(new(), null, []);

    private SupposedOutlook? Supposed { get; set; }

    private IReadOnlyList<int> Years { get; set; } = [];

    private SeriesPoint? Last => Points.LastOrDefault(point => point.Period.Length == 4 && point.Value is not null);

    private int LastYear => int.Parse(Last!.Period, CultureInfo.InvariantCulture);

    private TargetRisk? Final => Targets.LastOrDefault();

    private bool IsSupposing => !Query.IsEmpty && Supposed is not null;

    private string ChangeUnit => Measure!.Unit switch
    {
        MeasureUnit.Percent => " điểm %",
        MeasureUnit.PercentChangePerYear => "%",
        MeasureUnit.PerMille => "‰",
        MeasureUnit.Per100k => " trên 100.000 trẻ",
        _ => "",
    };

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Chỉ tiêu", Measure!.ShortName, [.. Measures.Select(measure => ($"{measure.ShortName} ({measure.Id})", Address.To($"/xa/{CommuneId}/du-bao/{measure.Id}"), measure.Id == Measure.Id))]),
        new("Mục tiêu", "Toàn quốc, QĐ 23/QĐ-TTg", []),
        new("Địa giới", UnitText.CurrentMap(Snapshot!), []),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    /// <summary>Where the measure stands and where it is heading, in at most three sentences.</summary>
    private string Finding
    {
        get
        {
            if (Last is not { Value: { } latest })
                return "Chưa có năm nào có số liệu trên địa giới hiện hành, nên chưa dự báo được.";
            var text = $"{Measure!.ShortName}: {MeasureText.Value(latest, Measure.Unit)} {DateText.PeriodName(Last.Period)}.";
            if (Final is not { } target)
                return text + " Chỉ tiêu này không có mục tiêu theo năm.";
            text += $" Mục tiêu {target.Year}: {MeasureText.TargetInWords(target.Comparator, target.Target, target.Unit)}.";
            if (target.Status == Verdict.Met)
                text += " Số mới nhất đã đạt mục tiêu.";
            if (target is { Interval: { } interval, Mean: { } mean })
                text += $" Dự báo {MeasureText.Value(mean, target.Unit)}; khoảng 80%: {Range(interval.Low80, interval.High80)}.";
            else if (Notes.Any(note => note.Name == NoteWords.Stopped))
                text += " Tạm dừng dự báo: nhiều xã, phường của tỉnh cùng biến động đột ngột, đang chờ xem xét.";
            else if (target.Band is null)
                text += " Chưa dự báo được: số liệu quá ít.";
            return text;
        }
    }

    private TrendChart? Chart
    {
        get
        {
            if (Last is not { Value: { } latest })
                return null;
            var points = Points.Where(point => point.Period.Length == 4).Select(point => new TrendPoint(int.Parse(point.Period, CultureInfo.InvariantCulture), point.Value)).ToList();
            var fan = (IsSupposing ? Supposed!.Years : Published).Where(point => point.Year > LastYear)
                .Select(point => new FanPoint(point.Year, point.Mean, point.Low80, point.High80, point.Low95, point.High95)).ToList();
            var courses = new List<TrendLine>();
            if (Final is { Status: not Verdict.Met } target && target.Year > LastYear)
                courses.Add(new TrendLine("Nhịp cần có", [new TrendPoint(LastYear, latest), new TrendPoint(target.Year, target.Target)]));
            if (IsSupposing && Published.Count > 0 && courses.Count > 0)
                courses.Add(new TrendLine("Dự báo đã công bố", [new TrendPoint(LastYear, latest), .. Published.Where(point => point.Year > LastYear).Select(point => new TrendPoint(point.Year, point.Mean))]));
            var values = points.Where(point => point.Y is not null).Select(point => point.Y!.Value)
                .Concat(fan.SelectMany(point => new[] { point.Lo95, point.Hi95 })).Concat(Targets.Select(row => row.Target)).ToList();
            return new TrendChart(
                [TrendLine.Filled(Measure!.ShortName, points)],
                NiceAxis.Around(values, ceiling: Measure.Unit == MeasureUnit.Percent ? 100 : null, floor: Measure.Unit == MeasureUnit.PercentChangePerYear ? double.MinValue : 0),
                MeasureText.AxisUnit(Measure.Unit),
                MeasureText.Suffix(Measure.Unit))
            {
                Fan = fan,
                Courses = courses,
                Targets = [.. Targets.DistinctBy(row => row.Target).Select((row, index) => new TargetLine(
                    row.Target, $"Mục tiêu {row.Year}: {MeasureText.TargetInWords(row.Comparator, row.Target, row.Unit)}", $"{row.Year}: {NumberText.Short(row.Target, 2)}{MeasureText.Suffix(row.Unit)}", Main: row.Year == Final!.Year, Below: index > 0))],
                Change = ChangeLine.On(Snapshot!.Units.MapSince(), Commune!.FormedFrom is null ? "sắp xếp địa giới" : "nhập đơn vị", "Nhập xã"),
                LabelBelow = Measure.Direction != "down",
            };
        }
    }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Commune = snapshot.Units.Commune(CommuneId);
        Measure = snapshot.Measures.Find(MeasureId);
        if (Commune is null || Measure is null)
            return false;
        Measures = snapshot.Measures.OfCommune(CommuneId);
        if (Measures.All(measure => measure.Id != MeasureId))
            return false;
        Points = snapshot.Measures.Series(CommuneId, MeasureId);
        Published = snapshot.Measures.Forecast(CommuneId, MeasureId);
        Skill = snapshot.Forecasts.Skill(MeasureId);
        var allNotes = snapshot.Forecasts.Notes(MeasureId);
        Notes = [.. allNotes.Where(note => note.CommuneId == CommuneId)];
        Agencies = new AgencyNames(snapshot.Measures.Agencies());
        var allYears = snapshot.Risks.Years();
        Targets = [.. allYears.SelectMany(year => snapshot.Risks.Find(new RiskFilter(year, CommuneId: CommuneId, MeasureId: MeasureId), RiskOrder.Band, skip: 0, take: 1).Rows)];
        if (Last is null || Measure.IsSensitive || allYears.Count == 0)
            return true;
        Years = [.. Enumerable.Range(LastYear + 1, Math.Max(0, allYears[^1] - LastYear))];
        Query = ScenarioQuery.From(Address, Years);
        if (!Query.IsEmpty)
        {
            var keepsLastValue = !Skill.Any(method => method is { IsChosen: true, Method: MethodWords.Pooled });
            Supposed = SupposedOutlook.Of(Measure, snapshot.Measures.Panel(MeasureId), allNotes, CommuneId, Targets, keepsLastValue, allYears[^1], Query);
        }

        return true;
    }

    private string Range(double low, double high) => NumberText.Range(MeasureText.Compact(low, Measure!.Unit), MeasureText.Compact(high, Measure!.Unit));

    private ForecastPoint? SupposedAt(int year) => Supposed?.Years.FirstOrDefault(point => point.Year == year);
}
