using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Rounds of assessment for recognition: <c>warehouse/seeds/recognition_round.csv</c>.</summary>
public static class RoundList
{
    /// <summary>Year whose figures a round reads, by id of the round.</summary>
    /// <param name="warehouseFolder">The folder with seeds and models.</param>
    public static IReadOnlyDictionary<string, int> Read(string warehouseFolder)
    {
        var path = Path.Combine(warehouseFolder, "seeds", "recognition_round.csv");
        using var database = DuckDbDatabase.InMemory();
        using var session = database.Connect();
        return session
            .Query($"select round_id, period::integer from {LandedCsv.Relation([path], LandedCsv.Header(path))}", row => (Id: row.GetString(0), Year: row.GetInt32(1)))
            .ToDictionary(round => round.Id, round => round.Year);
    }
}
