using ChildAnalytics.Domain.Units;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Maps;
using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Samples.Facts;

/// <summary>Draws the profile of every first state of a scope.</summary>
internal static class ProfileDraws
{
    // Sizes of communes are skewed: with 0.45 the largest fifth holds twice the children of an average one, as in the unit lists with populations.
    private const double SizeSpread = 0.45;
    private const double UrbanSize = 0.35;
    private const double GrowthSpread = 0.006;

    /// <summary>Profiles by unit. Communes of a province share its children, so their sum is the province's published size.</summary>
    public static IReadOnlyDictionary<UnitId, CommuneProfile> All(ScopedMap map, LevelTables levels, int seed)
    {
        var profiles = new Dictionary<UnitId, CommuneProfile>();
        foreach (var province in map.Roots.GroupBy(unit => unit.ProvinceCode))
        {
            // The scope check has made sure that every province has an anchor.
            var anchor = levels.AnchorOf(province.Key)!;
            var children = anchor.Population * levels.Groups["children"].Share;
            var sizes = province.Select(unit => (Unit: unit, Size: Size(unit, seed))).ToList();
            var total = sizes.Sum(pair => pair.Size);
            foreach (var (unit, size) in sizes)
                profiles[unit.Id] = Profile(unit, anchor, children * size / total, seed);
        }

        return profiles;
    }

    private static CommuneProfile Profile(SampleUnit unit, ProvinceAnchor anchor, double children, int seed)
    {
        var code = unit.Id.Code;
        // Neighbours are alike: half of remoteness is the district's.
        var remoteness = SplitMix64.For(seed, "remote-district", unit.DistrictCode ?? "").Normal()
            + SplitMix64.For(seed, "remote", code).Normal();
        return new CommuneProfile(
            unit,
            anchor,
            children,
            GrowthSpread * SplitMix64.For(seed, "growth", code).Normal(),
            CommuneProfile.IsUrbanType(unit.Type) ? 0 : Math.Clamp(0.7 * remoteness, 0, 2),
            SplitMix64.For(seed, "quality", code).Normal());
    }

    private static double Size(SampleUnit unit, int seed) =>
        Math.Exp((SizeSpread * SplitMix64.For(seed, "size", unit.Id.Code).Normal()) + (CommuneProfile.IsUrbanType(unit.Type) ? UrbanSize : 0));
}
