using ChildAnalytics.Marts.Maps;
using ChildAnalytics.Marts.Provinces;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Web.Charts;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.ProvinceSeries;

/// <summary>Official series by province: one indicator (<c>chi-tieu</c>), up to three provinces (<c>tinh</c>), old or current map (<c>dg=cu|moi</c>).</summary>
public partial class ProvinceSeriesPage
{
    private const int MostProvinces = 3;

    // What the page is about comes first; the rest follows by name.
    private static readonly string[] ChildrenFirst =
    [
        "u5mr", "imr", "full_immunisation_u1_pct", "kindergarten_pupils", "kindergarten_teachers", "kindergarten_schools",
        "primary_pupils", "lower_secondary_pupils", "upper_secondary_pupils",
    ];

    private SeriesMap Map { get; set; }

    private IReadOnlyList<ProvinceIndicator> Indicators { get; set; } = [];

    private ProvinceIndicator? Indicator { get; set; }

    private IReadOnlyList<ProvinceChoice> Provinces { get; set; } = [];

    private IReadOnlyList<ProvinceChoice> Chosen { get; set; } = [];

    private IReadOnlyList<ProvinceValue> Values { get; set; } = [];

    private int ProvincesOnOtherMap { get; set; }

    private DateOnly? MapSince { get; set; }

    private string NewMapText => $"{NumberText.Count(Map == SeriesMap.Current ? Provinces.Count : ProvincesOnOtherMap)} tỉnh{(MapSince is { } day ? $", từ {DateText.Day(day)}" : ", mới")}";

    private string OldMapText => $"{NumberText.Count(Map == SeriesMap.Old ? Provinces.Count : ProvincesOnOtherMap)} tỉnh{(MapSince is { } day ? $", đến {DateText.Day(day.AddDays(-1))}" : ", cũ")}";

    // How merged values of the provinces shown were weighted; empty where none was merged.
    private IEnumerable<string> Weights => Values
        .Where(value => value.Basis != "reported" && Chosen.Any(province => province.Code == value.ProvinceCode))
        .Select(BasisOf).Distinct();

    private TrendChart? Chart { get; set; }

    private IReadOnlyList<int> YearsWithValues { get; set; } = [];

    private int FromYear { get; set; }

    private int ToYear { get; set; }

    private IReadOnlyList<ChangeSplit> Changes { get; set; } = [];

    // One number of decimals down a column: none for counts, else one.
    private int Decimals => Values.All(value => value.Value is not { } known || Math.Abs(known - Math.Round(known)) < 1e-9) ? 0 : 1;

    private int LatestYear => Values.Count == 0 ? 0 : Values.Max(value => value.Year);

    private IReadOnlyList<ProvinceValue> Latest =>
        [.. Values.Where(value => value.Year == LatestYear).OrderByDescending(value => value.Value ?? value.ValueHigh ?? double.MinValue)];

    private IEnumerable<int> YearsShown =>
        Values.Where(value => Chosen.Any(province => province.Code == value.ProvinceCode)).Select(value => value.Year).Distinct().Order();

    private string Finding
    {
        get
        {
            var sentences = Chosen.Select(province =>
            {
                var known = Values.Where(value => value.ProvinceCode == province.Code && value.Value is not null).ToList();
                return known.Count switch
                {
                    0 => $"{province.Name}: không có số riêng từng năm",
                    1 => $"{province.Name}: {ValueOf(known[0])} năm {known[0].Year}",
                    _ => $"{province.Name} {Course(known[0], known[^1])}",
                };
            });
            return $"{string.Join("; ", sentences)} ({Indicator!.Unit}).";
        }
    }

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Kỳ số liệu", $"{Indicator!.FirstYear}–{Indicator.LastYear}", []),
        new("Chỉ tiêu", Indicator.Name, []),
        new("Địa giới", Map == SeriesMap.Old ? OldMapText : NewMapText,
        [
            (NewMapText, Address.With(("dg", "moi")), Map == SeriesMap.Current),
            (OldMapText, Address.With(("dg", "cu")), Map == SeriesMap.Old),
        ]),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Map = Address["dg"] == "cu" ? SeriesMap.Old : SeriesMap.Current;
        Indicators = [.. snapshot.Series.Indicators(Map).OrderBy(indicator => Array.IndexOf(ChildrenFirst, indicator.Id) is >= 0 and var place ? place : ChildrenFirst.Length)];
        ProvincesOnOtherMap = snapshot.Series.Provinces(Map == SeriesMap.Old ? SeriesMap.Current : SeriesMap.Old).Count;
        MapSince = snapshot.Units.MapSince();
        Indicator = Indicators.FirstOrDefault(indicator => indicator.Id == Address["chi-tieu"]) ?? Indicators.FirstOrDefault();
        if (Indicator is null)
            return false;
        Provinces = snapshot.Series.Provinces(Map);
        Values = snapshot.Series.Values(Map, Indicator.Id);
        var asked = (Address["tinh"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostProvinces);
        Chosen = [.. asked.Select(code => Provinces.FirstOrDefault(province => province.Code == code)).OfType<ProvinceChoice>()];
        if (Chosen.Count == 0)
            Chosen = [.. Provinces.Where(province => province.Name.EndsWith("Đồng Nai", StringComparison.Ordinal)).Concat(Provinces).Take(1)];
        Chart = MakeChart();
        LoadChanges(snapshot);
        return true;
    }

    // Two years every old province has a value of; without a wish the first and the last.
    private void LoadChanges(PublishedSnapshot snapshot)
    {
        YearsWithValues = [.. Values.Where(value => value.Value is not null).GroupBy(value => value.Year).Where(year => year.Count() == Provinces.Count).Select(year => year.Key).Order()];
        if (YearsWithValues.Count < 2)
            YearsWithValues = [.. Values.Select(value => value.Year).Distinct().Order()];
        if (YearsWithValues.Count < 2)
            return;
        FromYear = Address.Number("tu") is { } from && YearsWithValues.Contains(from) ? from : YearsWithValues[0];
        ToYear = Address.Number("den") is { } to && YearsWithValues.Contains(to) && to > FromYear ? to : YearsWithValues[^1];
        Changes = snapshot.Maps.ChangesOfIndicator(Indicator!.Id, FromYear, ToYear);
    }

    private TrendChart? MakeChart()
    {
        var lines = Chosen
            .Select(province => TrendLine.Filled(province.Name, [.. Values.Where(value => value.ProvinceCode == province.Code).Select(value => new TrendPoint(value.Year, value.Value))]))
            .Where(line => line.Points.Any(point => point.Y is not null)).ToList();
        return lines.Count == 0
            ? null
            : new TrendChart(lines, NiceAxis.Around([.. lines.SelectMany(line => line.Points).Where(point => point.Y is not null).Select(point => point.Y!.Value)]), Indicator!.Unit, "");
    }

    private string ValueOf(ProvinceValue value) => value switch
    {
        { Value: { } known } => NumberText.Fixed(known, Decimals),
        { ValueLow: { } low, ValueHigh: { } high } => NumberText.Range(NumberText.Fixed(low, Decimals), NumberText.Fixed(high, Decimals)),
        _ => MeasureText.Missing,
    };

    private static string BasisOf(ProvinceValue value) => value.Basis switch
    {
        "recombined" => $"Gộp lại từ các tỉnh cũ. {NoteOf(value.Note)}",
        "unweighted_range" => $"Khoảng giữa các tỉnh cũ, vì thiếu mẫu số để gộp. {NoteOf(value.Note)}",
        _ => value.Note is null ? "Như đã công bố" : $"Như đã công bố. {NoteOf(value.Note)}",
    };

    // The source's own remarks are English.
    private static string NoteOf(string? note) => note switch
    {
        null => "",
        "source in thousands" => "Nguồn ghi theo nghìn.",
        "source in thousands, rounded" => "Nguồn ghi theo nghìn, đã làm tròn.",
        _ => note + ".",
    };

    private string Course(ProvinceValue first, ProvinceValue last)
    {
        var (from, to) = ($"{ValueOf(first)} năm {first.Year}", $"{ValueOf(last)} năm {last.Year}");
        return Math.Sign(last.Value!.Value - first.Value!.Value) switch
        {
            > 0 => $"tăng từ {from} lên {to}",
            < 0 => $"giảm từ {from} xuống {to}",
            _ => $"từ {from} đến {to}, không đổi",
        };
    }

    private string Cell(string provinceCode, int year) =>
        Values.FirstOrDefault(value => value.ProvinceCode == provinceCode && value.Year == year) is { } value ? ValueOf(value) : MeasureText.Missing;
}
