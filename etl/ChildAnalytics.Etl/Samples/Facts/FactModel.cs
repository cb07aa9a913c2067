using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Maps;
using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Samples.Facts;

/// <summary>Figures of any unit of a scope: drawn for first states, added up for the states made of them.</summary>
internal sealed class FactModel
{
    /// <summary>Group of all children under 16.</summary>
    public const string AllChildren = "children";

    /// <summary>Group that is the unit itself: the measure asks whether it has something.</summary>
    public const string CommuneItself = "commune";

    private readonly Dictionary<string, MeasureLevel> _levels;
    private readonly IReadOnlyDictionary<UnitId, CommuneProfile> _profiles;
    private readonly ScopedMap _map;

    /// <summary>Draws the lasting profiles of the scope.</summary>
    public FactModel(ScopedMap map, LevelTables levels, IReadOnlyDictionary<string, Measure> measures, int seed)
    {
        _map = map;
        _levels = levels.Measures.ToDictionary(level => level.MeasureId);
        _profiles = ProfileDraws.All(map, levels, seed);
        Levels = levels;
        Seed = seed;
        Chances = new ChanceModel(levels, measures, seed);
    }

    /// <summary>Data behind the figures.</summary>
    public LevelTables Levels { get; }

    /// <summary>Seed of all draws.</summary>
    public int Seed { get; }

    /// <summary>Rates behind the figures.</summary>
    public ChanceModel Chances { get; }

    /// <summary>Row of a measure.</summary>
    public MeasureLevel LevelOf(string measureId) => _levels[measureId];

    /// <summary>Whether a denominator names another measure's numerator.</summary>
    public bool IsMeasure(string denominator) => _levels.ContainsKey(denominator);

    /// <summary>How the denominator of a measure behaves; a measure's numerator behaves like people.</summary>
    public ChildGroupKind KindOf(MeasureLevel level) =>
        Levels.Groups.TryGetValue(level.Denominator, out var group) ? group.Kind : ChildGroupKind.People;

    /// <summary>Figures of a unit in a period, in the order of <paramref name="measures"/>.</summary>
    public Fact[] Of(SampleUnit unit, Period period, IReadOnlyList<MeasureLevel> measures)
    {
        var parts = _map.PartsOf(unit.Id)
            .Select(part => (Facts: new CommuneFacts(this, _profiles[part.Root], period), part.Share))
            .ToList();
        var figures = new Fact[measures.Count];
        for (var i = 0; i < measures.Count; i++)
        {
            figures[i] = parts is [{ Share: 1 } whole]
                ? whole.Facts.Of(measures[i].MeasureId)
                : Merge(unit, period, measures[i], parts);
        }

        return figures;
    }

    private Fact Merge(SampleUnit unit, Period period, MeasureLevel level, List<(CommuneFacts Facts, double Share)> parts)
    {
        var facts = parts.ConvertAll(part => (Fact: part.Facts.Of(level.MeasureId), part.Share));
        var denominator = facts.TrueForAll(part => part.Fact.Denominator is null)
            ? (int?)null
            : facts.Sum(part => Part(part.Fact.Denominator ?? 0, part.Share));
        var chance = facts.Sum(part => part.Fact.Chance * part.Share) / facts.Sum(part => part.Share);
        if (level.Level2019 is null || KindOf(level) != ChildGroupKind.Fixed)
            return new Fact(facts.Sum(part => Part(part.Fact.Numerator, part.Share)), denominator, chance);

        // A survey or a yes/no fact of the new unit is its own; the parts only tell how likely it is.
        var isLasting = level.Denominator == CommuneItself;
        var stream = SplitMix64.For(Seed, "merged", unit.Id.ToString(), level.MeasureId, isLasting ? "" : period.ToString());
        var asked = (int)Levels.Groups[level.Denominator].Share;
        var numerator = isLasting
            ? CountDraws.Lasting(ref stream, asked, chance)
            : CountDraws.Binomial(ref stream, asked, chance);
        return new Fact(numerator, asked, chance);
    }

    // Rounding keeps the order of counts, so numerators stay within denominators.
    private static int Part(int count, double share) => (int)Math.Round(count * share);
}
