using ChildAnalytics.Domain.Units;
using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Samples.Maps;

/// <summary>The units of a scope through time: which exist on a day, and of which first states each is made.</summary>
internal sealed class ScopedMap
{
    private readonly Dictionary<UnitId, SampleUnit> _units;
    private readonly ILookup<UnitId, SampleLink> _into;
    private readonly Dictionary<(UnitId From, UnitId To), double> _shares = [];

    /// <summary>Keeps the current units of the scope and all states that lead to them.</summary>
    public ScopedMap(SampleWorld world, SampleScope scope, int seed)
    {
        var all = world.Units.ToDictionary(unit => unit.Id);
        _into = world.Links.Where(link => all.ContainsKey(link.From) && all.ContainsKey(link.To)).ToLookup(link => link.To);
        _units = [];
        var open = new Stack<SampleUnit>(world.Units.Where(unit => unit.ValidTo is null
            && (scope.ProvinceCode is null || unit.ProvinceCode == scope.ProvinceCode)));
        while (open.TryPop(out var unit))
        {
            if (!_units.TryAdd(unit.Id, unit))
                continue;
            foreach (var link in _into[unit.Id])
                open.Push(all[link.From]);
        }

        foreach (var links in world.Links.Where(link => _units.ContainsKey(link.From)).GroupBy(link => link.From))
            AddShares(seed, [.. links.OrderBy(link => link.To.Code, StringComparer.Ordinal)]);
        Roots = [.. InOrder(_units.Values.Where(unit => !_into.Contains(unit.Id)))];
    }

    /// <summary>First known states, in order of province, district and code.</summary>
    public IReadOnlyList<SampleUnit> Roots { get; }

    /// <summary>Units of the scope that exist on a day, in order of province, district and code.</summary>
    public IReadOnlyList<SampleUnit> ValidOn(DateOnly day) =>
        [.. InOrder(_units.Values.Where(unit => unit.Id.ValidFrom <= day && (unit.ValidTo is not { } last || last >= day)))];

    /// <summary>The first states a unit is made of, each with the part (above 0 to 1) that went into it; a first state is made of itself.</summary>
    public IReadOnlyList<(UnitId Root, double Share)> PartsOf(UnitId unit)
    {
        var parts = new List<(UnitId, double)>();
        Collect(unit, 1, parts);
        return parts;
    }

    private void Collect(UnitId unit, double share, List<(UnitId, double)> parts)
    {
        if (!_into.Contains(unit))
        {
            parts.Add((unit, share));
            return;
        }

        foreach (var link in _into[unit].OrderBy(link => link.From.Code, StringComparer.Ordinal))
            Collect(link.From, share * _shares[(link.From, link.To)], parts);
    }

    // Nobody published how many people of a split commune went where; the sample needs some answer, and this one only has to be lasting.
    private void AddShares(int seed, SampleLink[] links)
    {
        var published = Array.TrueForAll(links, link => link.Share is not null);
        var weights = Array.ConvertAll(links, link => published
            ? (double)link.Share!.Value
            : 0.3 + SplitMix64.For(seed, "split", link.From.Code, link.To.Code).Uniform());
        var total = published ? 1 : weights.Sum();
        for (var i = 0; i < links.Length; i++)
            _shares[(links[i].From, links[i].To)] = weights[i] / total;
    }

    private static IEnumerable<SampleUnit> InOrder(IEnumerable<SampleUnit> units) => units
        .OrderBy(unit => unit.ProvinceCode, StringComparer.Ordinal)
        .ThenBy(unit => unit.DistrictCode ?? "", StringComparer.Ordinal)
        .ThenBy(unit => unit.Id.Code, StringComparer.Ordinal);
}
