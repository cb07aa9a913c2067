using ChildAnalytics.Marts.Issues;
using ChildAnalytics.Web.Hosting;

namespace ChildAnalytics.Web.Features.DataQuality;

/// <summary>What the address asks of the list of figures in doubt (<c>tinh, muc, quy-tac, trang-thai, cq, trang</c>). Unknown values are ignored.</summary>
/// <param name="Filter">Which issues.</param>
/// <param name="Page">From 1.</param>
public sealed record IssueQuery(IssueFilter Filter, int Page)
{
    /// <summary>Reads the address.</summary>
    public static IssueQuery From(PageAddress address) => new(
        new IssueFilter(
            address["tinh"],
            address["muc"] is "stop" or "warn" ? address["muc"] : null,
            address["quy-tac"],
            IssueWords.States.Any(state => state.Key == address["trang-thai"]) ? address["trang-thai"] : null,
            address["cq"]),
        Math.Max(1, address.Number("trang") ?? 1));
}
