using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Marts.Forecasts;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Web.Charts;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.Reliability;

/// <summary>How far past forecasts could be relied on: stated chances against what came, and the method in use for every measure.</summary>
public partial class ReliabilityPage
{
    private const string AllMeasures = "all";

    private IReadOnlyList<ReliabilityBin> Bins { get; set; } = [];

    private IReadOnlyList<MeasureSkill> InUse { get; set; } = [];

    private IReadOnlyList<HorizonCoverage> Coverage { get; set; } = [];

    private IReadOnlyList<TotalSkill> TotalSkills { get; set; } = [];

    private MeasureSkill? Chosen { get; set; }

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Chỉ tiêu", Chosen?.MeasureName ?? "Tất cả", [("Tất cả", Address.With(("chi-tieu", null)), Chosen is null), .. InUse.Select(row => (row.MeasureName, Address.With(("chi-tieu", row.MeasureId)), row == Chosen))]),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    private string Finding
    {
        get
        {
            if (Bins.Count == 0)
                return "Lịch sử quá ngắn để so khả năng đã nêu với điều đã xảy ra.";
            var cases = Bins.Sum(bin => bin.Cases);
            var far = Bins.Where(bin => bin.Cases >= 30).MaxBy(bin => Math.Abs(bin.MeanProbability - bin.ObservedShare));
            var text = $"{NumberText.Count(cases)} dự báo của các năm đã qua được so với số thật.";
            return far is null
                ? text
                : text + $" Lệch nhiều nhất: khi nêu khả năng không đạt khoảng {NumberText.Percent(far.MeanProbability * 100, 0)}, thực tế không đạt {NumberText.Percent(far.ObservedShare * 100, 0)}.";
        }
    }

    private string TotalFinding
    {
        get
        {
            var combined = TotalSkills.Count(row => row.Method == MethodWords.Combined);
            var better = TotalSkills.Count(row => row.MeanAbsoluteError < row.ErrorOfLastValue);
            return $"Thử dự báo tổng từ từng năm đã qua: ở {NumberText.Count(better)} trong {NumberText.Count(TotalSkills.Count)} chỉ tiêu, cách đang dùng sai ít hơn giữ mức cũ. "
                + $"{NumberText.Count(combined)} chỉ tiêu kết hợp tổng của các xã với dự báo từ chính chuỗi tổng, vì phép thử cho thấy tốt hơn; các chỉ tiêu khác chỉ cộng từ các xã.";
        }
    }

    private ReliabilityChart Chart => new(
        [.. Bins.Select(bin => new ReliabilityPoint(100 * bin.MeanProbability, 100 * bin.ObservedShare, bin.Cases))],
        "thực tế không đạt, %", "khả năng đã nêu, %");

    private int Pooled => InUse.Count(row => row.Skill.Method == MethodWords.Pooled);

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        InUse = snapshot.Forecasts.InUse();
        TotalSkills = snapshot.Forecasts.TotalSkills();
        Chosen = InUse.FirstOrDefault(row => row.MeasureId == Address["chi-tieu"]);
        Bins = snapshot.Forecasts.Reliability(Chosen?.MeasureId ?? AllMeasures);
        Coverage = Chosen is null ? [] : snapshot.Forecasts.Coverage(Chosen.MeasureId);
        return true;
    }

    private static MeasureUnit UnitOf(MeasureSkill row) => MeasureUnitExtensions.TryParseName(row.UnitId, out var unit) ? unit : MeasureUnit.None;

    private static string Share(double? value) => value is { } known ? NumberText.Percent(known * 100, 0) : "chưa rõ";

    private static string Number(double? value, int decimals) => value is { } known ? NumberText.Short(known, decimals) : "chưa rõ";
}
