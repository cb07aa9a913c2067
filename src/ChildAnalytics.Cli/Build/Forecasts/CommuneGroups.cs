using ChildAnalytics.Domain.Units;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Groups of communes the back-test is told for: all, provinces, and types of unit, each with enough series.</summary>
internal static class CommuneGroups
{
    /// <summary>Name of the group of all communes.</summary>
    public const string All = "all";

    // The same least number as a group of the engine needs for statistics of its own (specification, section 3.6).
    private const int FewestSeries = 30;

    /// <summary>Groups by name with the numbers of their communes; all first. A group that is all of them is not told twice.</summary>
    public static IReadOnlyList<(string Name, int[] Series)> Of(IReadOnlyList<CurrentCommune> communes)
    {
        var all = Enumerable.Range(0, communes.Count).ToArray();
        var provinces = all.GroupBy(series => $"province:{communes[series].ProvinceCode}");
        var types = all.GroupBy(series => $"type:{communes[series].Types[^1].Type.LegalName()}");
        return
        [
            (All, all),
            .. provinces.Concat(types)
                .Select(group => (group.Key, Series: group.ToArray()))
                .Where(group => group.Series.Length >= FewestSeries && group.Series.Length < all.Length)
                .OrderBy(group => group.Key, StringComparer.Ordinal),
        ];
    }
}
