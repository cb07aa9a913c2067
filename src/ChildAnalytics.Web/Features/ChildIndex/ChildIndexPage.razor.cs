using ChildAnalytics.Marts.Indices;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.ChildIndex;

/// <summary>The local child-rights index of a province: five parts, the whole, and how much the rank hangs on the choices of method.</summary>
public partial class ChildIndexPage
{
    private ProvinceListing? Province { get; set; }

    private IReadOnlyList<ProvinceListing> Provinces { get; set; } = [];

    private IReadOnlyList<PublishedIndexPart> Measures { get; set; } = [];

    private IReadOnlyList<(string Id, string Label)> Parts { get; set; } = [];

    private IReadOnlyList<(IndexScore Whole, IReadOnlyDictionary<string, IndexScore> Parts)> Communes { get; set; } = [];

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Tỉnh, thành phố", Province?.Name ?? "", [.. Provinces.Select(province => (province.Name, Address.With(("tinh", province.Code)), province == Province))]),
        new("Kỳ số liệu", "Năm " + (Communes.Count > 0 ? Communes[0].Whole.Year : ""), []),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Provinces = snapshot.Units.ProvincesWithData();
        Province = Address["tinh"] is { } code ? Provinces.FirstOrDefault(province => province.Code == code) : Provinces.FirstOrDefault();
        Measures = snapshot.Indices.Parts();
        if (Province is null)
            return Address["tinh"] is null;
        if (Measures.Count == 0)
            return true;
        Parts = [.. Measures.Select(measure => (measure.PartId, measure.PartLabel)).Distinct()];
        Communes =
        [
            .. snapshot.Indices.OfProvince(Province.Code, Measures[0].IndexId).GroupBy(score => score.CommuneId, StringComparer.Ordinal)
                .Select(own => (Whole: own.First(score => score.IsWhole), Parts: (IReadOnlyDictionary<string, IndexScore>)own.Where(score => !score.IsWhole).ToDictionary(score => score.PartId, StringComparer.Ordinal)))
                .OrderByDescending(commune => commune.Whole.Score ?? -1).ThenBy(commune => commune.Whole.Name, NameOrder.Comparer),
        ];
        return true;
    }

    private static string Score(double? score) => score is { } known ? NumberText.Fixed(known, 1) : "chưa đủ";

    private static string Spread(IndexScore whole) => whole is { RankLow: { } low, RankHigh: { } high }
        ? NumberText.Range(NumberText.Count(Math.Floor(low)), NumberText.Count(Math.Ceiling(high)))
        : "không xếp hạng";

    private string Finding
    {
        get
        {
            var scored = Communes.Where(commune => commune.Whole.Score is not null).ToList();
            if (scored.Count == 0)
                return "Chưa đơn vị nào đủ số liệu để tính chỉ số.";
            var weakest = Parts.Select(part => (part.Label, Mean: scored.Average(commune => commune.Parts.GetValueOrDefault(part.Id)?.Score))).Where(part => part.Mean is not null).MinBy(part => part.Mean);
            return $"{NumberText.Count(scored.Count)} trong {NumberText.Count(Communes.Count)} đơn vị có chỉ số, từ {Score(scored[^1].Whole.Score)} đến {Score(scored[0].Whole.Score)} trên 100. Phần yếu nhất tính trung bình là {weakest.Label} ({Score(weakest.Mean)}).";
        }
    }
}
