using System.Globalization;
using ChildAnalytics.Web.Hosting;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>Costs and limits of a plan, all of them in the address, so that a plan can be sent as a link.</summary>
/// <param name="Costs">Đồng for one unit, by measure, where the reader set one; the published costs hold for the rest.</param>
/// <param name="PeerPercent">Share of the peers, percent, that must have reached a level before a plan asks for it; 0 for no limit.</param>
/// <param name="Unread">Texts that are no numbers, as typed.</param>
public sealed record WayUpQuery(IReadOnlyDictionary<string, long> Costs, int PeerPercent, IReadOnlyList<string> Unread)
{
    /// <summary>Start of the key of a cost: <c>gia-TC07=500000</c>.</summary>
    public const string CostPrefix = "gia-";

    /// <summary>Key of the limit, percent of the peers.</summary>
    public const string PeerKey = "xa-giong";

    /// <summary>A level one peer in ten has reached can be asked for.</summary>
    public const int UsualPeerPercent = 10;

    private const long MostCost = 1_000_000_000_000;

    /// <summary>Reads the address.</summary>
    /// <param name="address">State of the page.</param>
    /// <param name="measureIds">Measures that can be priced.</param>
    public static WayUpQuery From(PageAddress address, IEnumerable<string> measureIds)
    {
        var unread = new List<string>();
        var costs = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var id in measureIds)
        {
            if (Money(address, CostPrefix + id, unread) is { } cost)
                costs.Add(id, cost);
        }

        var share = address.Number(PeerKey) is { } percent and >= 0 and <= 100 ? percent : UsualPeerPercent;
        return new WayUpQuery(costs, share, unread);
    }

    /// <summary>An amount of money under a key, grouped or not; null where absent. What is no amount from 0 to a million million is noted.</summary>
    public static long? Money(PageAddress address, string key, List<string> unread)
    {
        if (address[key]?.Trim() is not { Length: > 0 } text)
            return null;
        var plain = text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount <= MostCost)
            return amount;
        unread.Add(text);
        return null;
    }
}
