using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Ranking;

/// <summary>The ranking of a province under one rule set: search, filters, order and pages, all of them in the address.</summary>
public partial class RankingCard
{
    /// <summary>Rule set and year.</summary>
    [Parameter, EditorRequired]
    public required RatingScope Scope { get; set; }

    /// <summary>All ratings of the province in that scope.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CommuneRating> Ratings { get; set; }

    /// <summary>Two digits.</summary>
    [Parameter, EditorRequired]
    public required string ProvinceCode { get; set; }

    /// <summary>Rows of a page.</summary>
    [Parameter]
    public int PageSize { get; set; } = 15;

    /// <summary>True on the page that is nothing but the ranking.</summary>
    [Parameter]
    public bool IsFullPage { get; set; }

    private RankingQuery Query { get; set; } = new(null, null, null, null, RankingOrder.Rank, 1);

    private IReadOnlyList<CommuneRating> Fitting { get; set; } = [];

    private IReadOnlyList<CommuneRating> Shown { get; set; } = [];

    private string Heading => HasRanks ? "Xếp hạng theo bậc" : "Kết luận từng đơn vị";

    // Ranks that all run from first to last order nothing.
    private bool HasRanks => Ratings.Any(rating => rating.RankLow is not null && (rating.RankLow != 1 || rating.RankHigh != rating.RankedUnits));

    private bool HasBands => Ratings.Any(rating => rating.Places is not null);

    private string Introduction => HasRanks
        ? HasBands ? BandIntroduction : "Hạng là một khoảng, theo phần điểm còn để ngỏ; kỳ này chưa tính sai số. Hai đơn vị có khoảng chồng lên nhau thì chưa phân biệt được."
        : $"{NumberText.Count(Scope.Rules.Criteria - Scope.Rules.KnownCriteria)} trong {NumberText.Count(Scope.Rules.Criteria)} tiêu chí chưa có điểm trong văn bản đối chiếu, nên chưa xếp được thứ tự. Các đơn vị đứng theo tên, kèm phần điểm đã chắc chắn.";

    private string BandIntroduction
    {
        get
        {
            var unranked = Ratings.Count(rating => rating.Places is { IsRanked: false });
            var previous = Ratings.Select(rating => rating.Places?.PreviousRound).FirstOrDefault(round => round is not null);
            return "Hạng là một khoảng: ngẫu nhiên của số đếm nhỏ, sai số điều tra, số liệu thiếu và điểm chưa rõ đều được tính, đúng đồng thời cho cả tỉnh với độ tin cậy 95%. Hai đơn vị có khoảng chồng lên nhau thì chưa phân biệt được."
                + (previous is null ? "" : $" Mũi tên chỉ hiện khi hạng thay đổi so với năm {previous} vượt quá ngẫu nhiên.")
                + (unranked == 0 ? "" : $" {NumberText.Count(unranked)} đơn vị không xếp hạng vì hơn 20% số điểm chưa rõ.");
        }
    }

    private static string? Certain(CommuneRating rating) => rating.TotalMin is { } certain ? NumberText.Points(certain) : null;

    private int RankedUnits => Ratings.Max(rating => rating.RankedUnits ?? 0);

    private int LastPage => Math.Max(1, (Fitting.Count + PageSize - 1) / PageSize);

    private int PageShown => Math.Min(Query.Page, LastPage);

    private string Cleared => Address.With(("tim", null), ("loai", null), ("ket-luan", null), ("bac", null), ("trang", null));

    private string CountLine
    {
        get
        {
            if (Shown.Count == 0)
                return $"Hiển thị 0 dòng, lọc từ {NumberText.Count(Ratings.Count)}.";
            var first = ((PageShown - 1) * PageSize) + 1;
            var range = NumberText.Range(NumberText.Count(first), NumberText.Count(first + Shown.Count - 1));
            return Query.IsNarrowed
                ? $"Hiển thị dòng {range} trong {NumberText.Count(Fitting.Count)}, lọc từ {NumberText.Count(Ratings.Count)}."
                : $"Hiển thị dòng {range} trong {NumberText.Count(Ratings.Count)}.";
        }
    }

    private IEnumerable<(string Text, string Key)> Chips
    {
        get
        {
            if (Query.Words is { } words)
                yield return ($"“{words}”", "tim");
            if (Query.UnitType is { } type)
                yield return (type, "loai");
            if (Query.Verdict is { } verdict)
                yield return (VerdictWords.Name(verdict), "ket-luan");
            if (Query.Band is { } band)
                yield return ("Bậc " + BandName(band), "bac");
        }
    }

    // A plain form sends only its own fields, so the rest of the address travels with it.
    private IEnumerable<(string Key, string Value)> KeptFields =>
        from key in (string[])["tinh", "ky", "bo", "cb", "xep"]
        let value = key switch { "bo" => Scope.Rules.Id, "ky" => Scope.Round.RoundId, _ => Address[key] }
        where value is not null
        select (key, value);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Query = RankingQuery.From(Address);
        if (!HasRanks && Query.Order == RankingOrder.Rank)
            Query = Query with { Order = RankingOrder.Name };
        Fitting = Query.Apply(Ratings);
        Shown = [.. Fitting.Skip((PageShown - 1) * PageSize).Take(PageSize)];
    }

    private string BandName(int? band) => band switch
    {
        1 => "I",
        2 => "II",
        3 => "III",
        4 => "IV",
        _ => HasBands ? "chưa phân biệt" : "chưa xếp",
    };

    private string? Sort(RankingOrder order) => Query.Order == order ? "ascending" : null;

    private string OrderLink(RankingOrder order) => Address.With(("xep", RankingQuery.KeyOf(order)), ("trang", null));

    private RenderFragment? Arrow(RankingOrder order, string way) => Query.Order != order
        ? null
        : builder =>
        {
            builder.OpenComponent<Icon>(0);
            builder.AddAttribute(1, nameof(Icon.Name), "arrow-" + way);
            builder.CloseComponent();
        };
}
