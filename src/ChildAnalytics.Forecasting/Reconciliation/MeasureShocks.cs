using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>Standard normal draws of one measure: a shock shared by all communes, and one of each commune's own.</summary>
/// <remarks>
/// Source: forecasting specification, section 3.7. Named by seed, measure and commune, so that a draw does not depend on what was
/// drawn before, and provinces that are simulated apart share their shocks. Figures are published year by year, so the years may use the same draws.
/// </remarks>
public sealed class MeasureShocks
{
    private readonly double _common;
    private readonly double _own;
    private readonly double[] _shared;
    private readonly string _name;

    /// <summary>Draws the shared shocks.</summary>
    /// <param name="seed">Seed of the publication.</param>
    /// <param name="measureId">The measure.</param>
    /// <param name="sharedShock">Share of the variance that is shared, 0 to 1.</param>
    /// <param name="draws">Number of simulated futures.</param>
    public MeasureShocks(int seed, string measureId, double sharedShock, int draws)
    {
        _common = Math.Sqrt(sharedShock);
        _own = Math.Sqrt(1 - sharedShock);
        _name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seed}/{measureId}");
        _shared = Normals(_name, draws);
    }

    /// <summary>One deviate per draw for one commune; their correlation between communes is the shared part.</summary>
    public double[] Of(string communeId)
    {
        var deviates = Normals($"{_name}/{communeId}", _shared.Length);
        for (var draw = 0; draw < deviates.Length; draw++)
            deviates[draw] = (_common * _shared[draw]) + (_own * deviates[draw]);
        return deviates;
    }

    // The generator of System.Random is not used: streams of its integer seeds are correlated, which made sums of a hundred communes 4 % too narrow.
    private static double[] Normals(string name, int count)
    {
        var state = StableHash(name);
        var normals = new double[count];
        for (var draw = 0; draw < count; draw++)
            normals[draw] = NormalQuantile.Inverse(((Next(ref state) >> 12) + 0.5) / (1UL << 52));
        return normals;
    }

    // SplitMix64 (Steele, Lea and Flood 2014): any state is a good seed.
    private static ulong Next(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    // FNV-1a with 64 bits: the hash of strings that .NET offers differs between runs.
    private static ulong StableHash(string name)
    {
        var hash = 14695981039346656037;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211;
        return hash;
    }
}
