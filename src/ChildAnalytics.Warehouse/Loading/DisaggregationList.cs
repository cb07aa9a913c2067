using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Which parts of the children reports may speak of: <c>warehouse/seeds/disaggregation.csv</c>.</summary>
public static class DisaggregationList
{
    /// <summary>Ids of all parts, <c>all</c> included.</summary>
    /// <param name="warehouseFolder">The folder with seeds and models.</param>
    public static IReadOnlySet<string> Read(string warehouseFolder)
    {
        var path = Path.Combine(warehouseFolder, "seeds", "disaggregation.csv");
        using var database = DuckDbDatabase.InMemory();
        using var session = database.Connect();
        return session.Query($"select disaggregation from {LandedCsv.Relation([path], LandedCsv.Header(path))}", row => row.GetString(0)).ToHashSet();
    }
}
