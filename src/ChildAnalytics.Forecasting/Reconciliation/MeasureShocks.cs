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

    private static double[] Normals(string name, int count)
    {
        var random = new Random(StableHash(name));
        var normals = new double[count];
        for (var draw = 0; draw < count; draw++)
            normals[draw] = NormalQuantile.Inverse((random.Next(1, 1 << 30) + 0.5) / ((1 << 30) + 1.0));
        return normals;
    }

    // FNV-1a: the hash of strings that .NET offers differs between runs.
    private static int StableHash(string name)
    {
        var hash = 2166136261;
        foreach (var letter in name)
            hash = unchecked((hash ^ letter) * 16777619);
        return unchecked((int)hash);
    }
}
