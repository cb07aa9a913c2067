using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Risks;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.Risks;

/// <summary>The worklist: which targets are likely to be missed, where, and by how many children.</summary>
public partial class RiskPage
{
    private const int PageSize = 20;

    private RiskQuery? Query { get; set; }

    private ProvinceListing? Province { get; set; }

    private IReadOnlyList<int> Years { get; set; } = [];

    private IReadOnlyList<RiskCount> Counts { get; set; } = [];

    private IReadOnlyList<TargetRisk> Rows { get; set; } = [];

    private AgencyNames Agencies { get; set; } = new([]);

    private int Total { get; set; }

    private int Pairs => Counts.Sum(count => count.Pairs);

    private IReadOnlyList<(int Band, int Count)> Bands =>
        [.. new[] { 5, 4, 3, 2, 1, 0 }.Select(band => (band, Counts.Where(count => count.Band == band).Sum(count => count.Pairs)))];

    private string BandFinding => string.Join(", ", Bands.Select(band => $"{RiskWords.Name(band.Band).ToLowerInvariant()} {NumberText.Count(band.Count)}"));

    private string BandSentence
    {
        get
        {
            var high = Bands.Where(band => band.Band >= 4).Sum(band => band.Count);
            var open = Bands[^1].Count;
            return $"Theo dự báo, {NumberText.Count(high)} trong {NumberText.Count(Pairs)} cặp có nguy cơ cao hoặc rất cao không đạt mục tiêu{(open > 0 ? $"; {NumberText.Count(open)} cặp chưa dự báo được" : "")}.";
        }
    }

    private int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);

    private int PageShown => Math.Min(Query!.Page, LastPage);

    private string Cleared => Address.To("/nguy-co", ("tinh", Query?.Filter.ProvinceCode), ("nguy-co", RiskQuery.AllBands));

    private string OrderText => Query!.Order switch
    {
        RiskOrder.Band => "Xếp theo mức nguy cơ",
        RiskOrder.Commune => "Xếp theo tên đơn vị",
        RiskOrder.Measure => "Xếp theo chỉ tiêu",
        _ => "Xếp theo số trẻ còn thiếu",
    };

    private string CountLine
    {
        get
        {
            if (Rows.Count == 0)
                return $"Hiển thị 0 dòng, lọc từ {NumberText.Count(Pairs)}.";
            var first = ((PageShown - 1) * PageSize) + 1;
            var range = NumberText.Range(NumberText.Count(first), NumberText.Count(first + Rows.Count - 1));
            return $"Hiển thị dòng {range} trong {NumberText.Count(Total)}{(Total < Pairs ? $", lọc từ {NumberText.Count(Pairs)}" : "")}.";
        }
    }

    private IReadOnlyList<ContextChoice> Context =>
    [
        new("Mốc mục tiêu", $"Năm {Query!.Filter.Year}", [.. Years.Select(year => ($"Năm {year}", Address.With(("moc", NumberText.Machine(year)), ("trang", null)), year == Query.Filter.Year))]),
        new("Mục tiêu", "Toàn quốc, QĐ 23/QĐ-TTg", []),
        new("Địa giới", UnitText.CurrentMap(Snapshot!), []),
        new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
    ];

    private IEnumerable<(string Text, string Address)> Chips
    {
        get
        {
            var filter = Query!.Filter;
            foreach (var band in filter.Bands ?? [])
                yield return (RiskWords.Name(band), Without("nguy-co", filter.Bands!.Count == 1 ? RiskQuery.AllBands : string.Join(',', filter.Bands.Where(other => other != band))));
            if (filter.Agency is { } agency)
                yield return (Agencies.Name(agency), Without("cq"));
            if (filter.MeasureId is { } measure)
                yield return (Counts.FirstOrDefault(count => count.MeasureId == measure)?.MeasureName ?? measure, Without("chi-tieu"));
            if (filter.MinimumChildrenShort is { } least)
                yield return ($"thiếu từ {NumberText.Count(least)} trẻ", Without("thieu"));
            if (filter.OnlyChanged)
                yield return ("mới đổi mức", Without("doi"));
            if (Query.Words is { } words)
                yield return ($"“{words}”", Without("tim"));
            if (filter.CommuneId is { } commune)
                yield return (Snapshot!.Units.Commune(commune)?.Name ?? commune, Without("xa"));
        }
    }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Years = snapshot.Risks.Years();
        if (Years.Count == 0)
            return false;
        Query = RiskQuery.From(Address, Years);
        Province = snapshot.Units.ProvincesWithData().FirstOrDefault(province => province.Code == Query.Filter.ProvinceCode);
        Agencies = new AgencyNames(snapshot.Measures.Agencies());
        Counts = snapshot.Risks.Counts(Query.Filter);
        (Total, Rows) = snapshot.Risks.Find(Query.Filter, Query.Order, (Query.Page - 1) * PageSize, PageSize);
        // A page beyond the end, as after narrowing, shows the first page instead of nothing.
        if (Rows.Count == 0 && Query.Page > 1)
        {
            Query = Query with { Page = 1 };
            (Total, Rows) = snapshot.Risks.Find(Query.Filter, Query.Order, skip: 0, PageSize);
        }

        return true;
    }

    private static string PaceWidth(double pace, double need, double got)
    {
        var longest = Math.Max(Math.Abs(need), Math.Abs(got));
        return NumberText.Machine(pace <= 0 || longest == 0 ? 0 : Math.Max(2, pace / longest * 70));
    }

    private static string ForecastOf(TargetRisk risk) => risk.Mean is { } mean
        ? MeasureText.Compact(mean, risk.Unit)
        : risk.IsSensitive ? MeasureText.Hidden : "chưa có";

    private string Without(string key, string? rest = null) => Address.With((key, rest), ("trang", null));

    private string OrderLink(RiskOrder order) => Address.With(("xep", RiskQuery.KeyOf(order)), ("trang", null));
}
