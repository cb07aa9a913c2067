using ChildAnalytics.Marts.Changes;
using ChildAnalytics.Web.Hosting;

namespace ChildAnalytics.Web.Features.Publishing;

/// <summary>What the address asks of the list of changes (<c>noi-dung, nguyen-nhan, tinh, trang</c>). Unknown values are ignored.</summary>
/// <param name="Filter">Which changes.</param>
/// <param name="Page">From 1.</param>
public sealed record ChangeQuery(ChangeFilter Filter, int Page)
{
    /// <summary>Reads the address.</summary>
    public static ChangeQuery From(PageAddress address) => new(
        new ChangeFilter(ChangeWords.SubjectOf(address["noi-dung"]), ChangeWords.CauseOf(address["nguyen-nhan"]), address["tinh"]),
        Math.Max(1, address.Number("trang") ?? 1));
}
