using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Hosting;

namespace ChildAnalytics.Web.Features.Ranking;

/// <summary>What the address asks of a ranking: words, type, verdict, band, order, page. Unknown values are ignored.</summary>
/// <param name="Words">Words as typed; null for none.</param>
/// <param name="UnitType">xã, phường or đặc khu; null for all.</param>
/// <param name="Verdict">One verdict; null for all.</param>
/// <param name="Band">1 to 4; null for all.</param>
/// <param name="Order">Order of the rows.</param>
/// <param name="Page">From 1.</param>
public sealed record RankingQuery(string? Words, string? UnitType, Verdict? Verdict, int? Band, RankingOrder Order, int Page)
{
    private static readonly (string Key, RankingOrder Order)[] Orders =
        [("hang", RankingOrder.Rank), ("ten", RankingOrder.Name), ("diem", RankingOrder.Points), ("ket-luan", RankingOrder.Verdict)];

    private static readonly (string Key, string UnitType)[] UnitTypes = [("xa", "xã"), ("phuong", "phường"), ("dac-khu", "đặc khu")];

    /// <summary>True where anything narrows the list.</summary>
    public bool IsNarrowed => Words is not null || UnitType is not null || Verdict is not null || Band is not null;

    /// <summary>Reads <c>tim, loai, ket-luan, bac, xep, trang</c>.</summary>
    public static RankingQuery From(PageAddress address) => new(
        address["tim"]?.Trim() is { Length: > 0 } words ? words : null,
        Array.Find(UnitTypes, pair => pair.Key == address["loai"]).UnitType,
        VerdictWords.InOrder.Cast<Verdict?>().FirstOrDefault(verdict => VerdictWords.Key(verdict!.Value) == address["ket-luan"]),
        address.Number("bac") is >= 1 and <= 4 and var band ? band : null,
        Array.Find(Orders, pair => pair.Key == address["xep"]).Order,
        Math.Max(1, address.Number("trang") ?? 1));

    /// <summary>Key of an order in the address.</summary>
    public static string KeyOf(RankingOrder order) => Array.Find(Orders, pair => pair.Order == order).Key;

    /// <summary>Key of a unit type in the address.</summary>
    public static string KeyOf(string unitType) => Array.Find(UnitTypes, pair => pair.UnitType == unitType).Key;

    /// <summary>Rows that fit, in order.</summary>
    public IReadOnlyList<CommuneRating> Apply(IEnumerable<CommuneRating> ratings)
    {
        var folded = FoldedText.Of(Words);
        var fitting = ratings.Where(rating =>
            (folded.Length == 0 || rating.NameKey.Contains(folded, StringComparison.Ordinal) || rating.CommuneId.StartsWith(folded, StringComparison.Ordinal))
            && (UnitType is null || rating.UnitType == UnitType)
            && (Verdict is null || rating.Verdict == Verdict)
            && (Band is null || rating.Band == Band));
        var sorted = Order switch
        {
            RankingOrder.Name => fitting.OrderBy(rating => 0),
            RankingOrder.Points => fitting.OrderByDescending(rating => rating.TotalMin ?? -1).ThenByDescending(rating => rating.TotalMax ?? -1),
            RankingOrder.Verdict => fitting.OrderBy(rating => VerdictWords.InOrder.ToList().IndexOf(rating.Verdict)).ThenBy(rating => rating.RankLow ?? int.MaxValue),
            _ => fitting.OrderBy(rating => rating.RankLow ?? int.MaxValue).ThenBy(rating => rating.RankHigh ?? int.MaxValue).ThenByDescending(rating => rating.TotalMin ?? -1),
        };
        return [.. sorted.ThenBy(rating => rating.ShortName, NameOrder.Comparer).ThenBy(rating => rating.CommuneId, StringComparer.Ordinal)];
    }
}
