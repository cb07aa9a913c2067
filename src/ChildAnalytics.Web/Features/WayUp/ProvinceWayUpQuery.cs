using ChildAnalytics.Web.Hosting;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>Budget and number of communes in the address, beside costs and limits.</summary>
/// <param name="Terms">Costs and limits.</param>
/// <param name="Budget">Đồng.</param>
/// <param name="Most">Most communes.</param>
public sealed record ProvinceWayUpQuery(WayUpQuery Terms, long Budget, int Most)
{
    /// <summary>Key of the budget.</summary>
    public const string BudgetKey = "ngan-sach";

    /// <summary>Key of the number of communes.</summary>
    public const string MostKey = "so-xa";

    /// <summary>Budget shown until the reader sets one.</summary>
    public const long UsualBudget = 5_000_000_000;

    /// <summary>Communes shown until the reader sets a number.</summary>
    public const int UsualMost = 10;

    private const int Bound = 5000;

    /// <summary>Reads the address.</summary>
    /// <param name="address">State of the page.</param>
    /// <param name="measureIds">Measures that can be priced.</param>
    public static ProvinceWayUpQuery From(PageAddress address, IEnumerable<string> measureIds)
    {
        var terms = WayUpQuery.From(address, measureIds);
        var unread = terms.Unread.ToList();
        var budget = WayUpQuery.Money(address, BudgetKey, unread) ?? UsualBudget;
        return new ProvinceWayUpQuery(terms with { Unread = unread }, budget, Math.Clamp(address.Number(MostKey) ?? UsualMost, 0, Bound));
    }
}
