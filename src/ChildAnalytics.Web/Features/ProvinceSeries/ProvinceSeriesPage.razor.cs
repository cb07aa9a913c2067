using ChildAnalytics.Marts.Provinces;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Web.Charts;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.ProvinceSeries;

/// <summary>Official series by province: one indicator (<c>chi-tieu</c>), up to four provinces (<c>tinh</c>), old or current map (<c>dg=cu|moi</c>).</summary>
public partial class ProvinceSeriesPage
{
    private const int MostProvinces = 4;

    private SeriesMap Map { get; set; }

    private IReadOnlyList<ProvinceIndicator> Indicators { get; set; } = [];

    private ProvinceIndicator? Indicator { get; set; }

    private IReadOnlyList<ProvinceChoice> Provinces { get; set; } = [];

    private IReadOnlyList<ProvinceChoice> Chosen { get; set; } = [];

    private IReadOnlyList<ProvinceValue> Values { get; set; } = [];

    private TrendChart? Chart { get; set; }

    private int SlotCount => Math.Min(MostProvinces, Chosen.Count + 1);

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
                    _ => $"{province.Name}: {ValueOf(known[0])} năm {known[0].Year}, {ValueOf(known[^1])} năm {known[^1].Year}",
                };
            });
            return string.Join(". ", sentences) + ".";
        }
    }

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Kỳ số liệu", $"{Indicator!.FirstYear}–{Indicator.LastYear}", []),
        new("Chỉ tiêu", Indicator.Name, []),
        new("Địa giới", Map == SeriesMap.Old ? "63 tỉnh, đến 30/06/2025" : "34 tỉnh, từ 01/07/2025",
        [
            ("34 tỉnh, từ 01/07/2025", Address.With(("dg", "moi"), ("tinh", null)), Map == SeriesMap.Current),
            ("63 tỉnh, đến 30/06/2025", Address.With(("dg", "cu"), ("tinh", null)), Map == SeriesMap.Old),
        ]),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Map = Address["dg"] == "cu" ? SeriesMap.Old : SeriesMap.Current;
        Indicators = snapshot.Series.Indicators(Map);
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
        return true;
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
        "recombined" => "Cộng lại từ các tỉnh cũ",
        "unweighted_range" => "Khoảng giữa các tỉnh cũ, vì thiếu mẫu số để cộng",
        _ => value.Note ?? "Như đã công bố",
    };

    private string Cell(string provinceCode, int year) =>
        Values.FirstOrDefault(value => value.ProvinceCode == provinceCode && value.Year == year) is { } value ? ValueOf(value) : MeasureText.Missing;
}
