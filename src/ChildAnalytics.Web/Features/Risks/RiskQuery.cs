using System.Globalization;
using ChildAnalytics.Marts.Risks;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Hosting;

namespace ChildAnalytics.Web.Features.Risks;

/// <summary>What the address asks of the list of likely misses (<c>nguy-co, cq, chi-tieu, tinh, xa, moc, thieu, doi, tim, xep, trang</c>). Unknown values are ignored.</summary>
/// <param name="Filter">Which pairs.</param>
/// <param name="Words">Words as typed.</param>
/// <param name="Order">What comes first.</param>
/// <param name="Page">From 1.</param>
public sealed record RiskQuery(RiskFilter Filter, string? Words, RiskOrder Order, int Page)
{
    private static readonly (string Key, RiskOrder Order)[] Orders =
        [("thieu", RiskOrder.ChildrenShort), ("muc", RiskOrder.Band), ("ten", RiskOrder.Commune), ("chi-tieu", RiskOrder.Measure)];

    /// <summary>Value of <c>nguy-co</c> that asks for every band; without the key only likely misses are listed.</summary>
    public const string AllBands = "tat-ca";

    // The page is the worklist of likely misses: bands Cao and Rất cao.
    private static readonly int[] LikelyMisses = [4, 5];

    /// <summary>Fewest children short that can be chosen.</summary>
    public static IReadOnlyList<int> Thresholds { get; } = [1, 10, 50, 100];

    /// <summary>Reads the address.</summary>
    /// <param name="address">State of the page.</param>
    /// <param name="years">Years that may be chosen; the last is the default.</param>
    public static RiskQuery From(PageAddress address, IReadOnlyList<int> years)
    {
        var words = address["tim"]?.Trim() is { Length: > 0 } typed ? typed : null;
        var bands = BandsOf(address["nguy-co"]);
        address.Keep("nguy-co", bands.Count == 0 ? AllBands : string.Join(',', bands));
        var filter = new RiskFilter(
            address.Number("moc") is { } year && years.Contains(year) ? year : years.LastOrDefault(),
            address["tinh"], bands, address["cq"]?.ToUpperInvariant(), address["chi-tieu"], address["xa"],
            words is null ? null : FoldedText.Of(words),
            address.Number("thieu") is { } threshold && Thresholds.Contains(threshold) ? threshold : null,
            address["doi"] == "1");
        return new RiskQuery(filter, words, Array.Find(Orders, pair => pair.Key == address["xep"]).Order, Math.Max(1, address.Number("trang") ?? 1));
    }

    private static List<int> BandsOf(string? asked)
    {
        if (asked == AllBands)
            return [];
        List<int> known = [.. (asked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var band) ? band : -1)
            .Where(band => band is >= 0 and <= 5).Distinct()];
        return known.Count == 0 ? [.. LikelyMisses] : known;
    }

    /// <summary>Key of an order in the address.</summary>
    public static string KeyOf(RiskOrder order) => Array.Find(Orders, pair => pair.Order == order).Key;
}
