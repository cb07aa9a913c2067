namespace ChildAnalytics.Warehouse.Tests.Suppression;

/// <summary>Plays the reader who subtracts what is published from published totals.</summary>
public sealed class SuppressionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Publication_GeneratedCounts_GivesNoHiddenCellBackBySubtraction(int seed)
    {
        // Sixty years of one province, counts mostly small, so that all shapes of hiding occur.
        var random = new Random(seed);
        var truth = new Dictionary<(string Code, string Period), int>();
        foreach (var code in SmallWorld.OldCodes)
        {
            for (var year = 1960; year < 2020; year++)
                truth[(code, $"{year}")] = random.Next(3) == 0 ? random.Next(0, 5) : random.Next(0, 40);
        }

        using var workshop = new Workshop();
        SmallWorld.Land(workshop, truth.Select(cell => SmallWorld.Report(cell.Key.Code, "CT09", cell.Key.Period, cell.Value, 1000)));
        using var build = SmallWorld.Built(workshop);

        // The state of 1960 does not exist in the lists: periods before 1995 name no unit, so only 25 years count.
        var parts = build.Query(
            "select commune_id, period, substr(part_id, 1, 5), numerator, denominator, value from marts.observation_part",
            reader => (Commune: reader.GetString(0), Period: reader.GetString(1), Code: reader.GetString(2), Shown: Shown(reader, 3), Hidden: reader.IsDBNull(3) && reader.IsDBNull(4) && reader.IsDBNull(5)));
        var communes = build.Query(
            "select commune_id, period, numerator from marts.observation where is_current_map",
            reader => (Commune: reader.GetString(0), Period: reader.GetString(1), Shown: Shown(reader, 2)));
        var provinces = build.Query(
            "select period, numerator from marts.province_observation",
            reader => (Period: reader.GetString(0), Shown: Shown(reader, 1))).ToDictionary(cell => cell.Period, cell => cell.Shown);

        Assert.Equal(25 * 6, parts.Count);
        Assert.All(parts, part => Assert.True(part.Hidden == part.Shown is null));
        Assert.All(parts.Where(part => part.Shown is not null), part => Assert.Equal(truth[(part.Code, part.Period)], part.Shown!.Value));
        Assert.All(parts.Where(part => truth[(part.Code, part.Period)] < 5), part => Assert.Null(part.Shown));
        Assert.Contains(parts, part => part.Shown is null && truth[(part.Code, part.Period)] >= 5);

        foreach (var commune in communes.Where(commune => commune.Shown is not null))
            AssertSafe(commune.Shown!.Value, [.. parts.Where(part => part.Commune == commune.Commune && part.Period == commune.Period).Select(part => part.Shown)]);
        foreach (var (period, total) in provinces.Where(province => province.Value is not null))
        {
            AssertSafe(total!.Value, [.. communes.Where(commune => commune.Period == period).Select(commune => commune.Shown)]);
            AssertSafe(total.Value, [.. parts.Where(part => part.Period == period).Select(part => part.Shown)]);
            // A reader may use a commune where it is shown and its parts where it is not.
            AssertSafe(total.Value, [.. communes.Where(commune => commune.Period == period).SelectMany(commune => commune.Shown is not null ? [commune.Shown] : parts.Where(part => part.Commune == commune.Commune && part.Period == period).Select(part => part.Shown))]);
        }
    }

    private static void AssertSafe(double total, IReadOnlyList<double?> cells)
    {
        var hidden = cells.Count(cell => cell is null);
        Assert.NotEqual(1, hidden);
        if (hidden > 0)
            Assert.True(total - cells.Sum(cell => cell ?? 0) >= 5, $"Hidden cells add up to {total - cells.Sum(cell => cell ?? 0)}.");
    }

    private static double? Shown(DuckDB.NET.Data.DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);
}
