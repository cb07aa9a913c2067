using ChildAnalytics.Marts.Forecasts;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.Prospects;

/// <summary>Where a province or the nation is heading: communes meeting the standard against the objectives, and each measure as a total of its communes.</summary>
public partial class ProspectsPage
{
    private ProvinceListing? Province { get; set; }

    private IReadOnlyList<ProvinceListing> Provinces { get; set; } = [];

    private IReadOnlyList<PublishedRuleSet> RuleSets { get; set; } = [];

    private IReadOnlyList<ObjectiveForecast> Objectives { get; set; } = [];

    private IReadOnlyList<ScopeForecast> Totals { get; set; } = [];

    private IReadOnlyList<int> Years { get; set; } = [];

    private int Year { get; set; }

    private string Place => Province?.Name ?? "Toàn quốc";

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Nơi", Place, [("Toàn quốc", Address.To("/trien-vong", ("moc", Address["moc"])), Province is null), .. Provinces.Select(province => (province.Name, Address.To("/trien-vong", ("tinh", province.Code), ("moc", Address["moc"])), province == Province))]),
        new("Mốc mục tiêu", $"Năm {Year}", [.. Years.Select(year => ($"Năm {year}", Address.With(("moc", NumberText.Machine(year))), year == Year))]),
        new("Địa giới", UnitText.CurrentMap(Snapshot!), []),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    private string MeasureFinding
    {
        get
        {
            var judged = Totals.Where(total => total.Band is not null).ToList();
            var high = judged.Count(total => total.Band >= 4);
            return judged.Count == 0
                ? $"Chưa chỉ tiêu nào dự báo được cho năm {NumberText.Machine(Year)}."
                : $"Tính chung các xã, phường, {NumberText.Count(high)} trong {NumberText.Count(judged.Count)} chỉ tiêu có nguy cơ cao hoặc rất cao không đạt mục tiêu {NumberText.Machine(Year)}.";
        }
    }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Provinces = snapshot.Units.ProvincesWithData();
        Province = Provinces.FirstOrDefault(province => province.Code == Address["tinh"]);
        if (Address["tinh"] is not null && Province is null)
            return false;
        RuleSets = snapshot.Ratings.RuleSets();
        Years = snapshot.Forecasts.TotalYears();
        Year = Address.Number("moc") is { } asked && Years.Contains(asked) ? asked : Years.LastOrDefault();
        Objectives = snapshot.Forecasts.Objectives(Province?.Code);
        Totals = snapshot.Forecasts.Totals(Province?.Code, Year);
        return true;
    }

    private static string Sentence(ObjectiveForecast row)
    {
        var share = $"Năm {NumberText.Machine(row.Year)}: dự báo {NumberText.Percent(row.Mean, 0)} đơn vị đạt, khoảng 80%: {NumberText.Range(NumberText.Percent(row.Low80, 0), NumberText.Percent(row.High80, 0))}.";
        return row.Undetermined >= 0.5 ? share + $" {NumberText.Percent(row.Undetermined, 0)} vẫn chưa xác định." : share;
    }

    private static string ChanceWords(double? chance) => chance switch
    {
        null => "không có mục tiêu",
        < 0.10 => "rất khó",
        < 1.0 / 3 => "khó",
        <= 2.0 / 3 => "ngang nhau",
        <= 0.90 => "nhiều khả năng",
        _ => "gần như chắc",
    };

    private static string ChanceRange(ObjectiveForecast row)
    {
        var (low, high) = (ChanceWords(row.Chance), ChanceWords(row.ChanceAtBest));
        return low == high ? low : $"{low}; {high} nếu mọi đơn vị chưa xác định đều đạt";
    }

    private static string Range(ScopeForecast total) => total.Limits is { } limits
        ? NumberText.Range(MeasureText.Compact(limits.Low80, total.Unit), MeasureText.Compact(limits.High80, total.Unit))
        : "chưa đủ căn cứ";

    private static string TargetOf(ScopeForecast total) => total is { Comparator: { } comparator, Target: { } target }
        ? MeasureText.CompactTarget(comparator, target, total.Unit)
        : "không đặt";
}
