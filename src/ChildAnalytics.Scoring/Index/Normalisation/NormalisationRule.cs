namespace ChildAnalytics.Scoring.Index.Normalisation;

/// <summary>A way of normalising with its scale.</summary>
/// <param name="Method">The formula.</param>
/// <param name="From">Lower end of min-max and goalposts; mean of z-scores; not used by the others.</param>
/// <param name="To">Upper end of min-max and goalposts; standard deviation of z-scores; not used by the others.</param>
public sealed record NormalisationRule(NormalisationMethod Method, double From = 0, double To = 100)
{
    /// <summary>Min-max on 0 to 100.</summary>
    public static NormalisationRule MinMax { get; } = new(NormalisationMethod.MinMax);

    /// <summary>Min-max on 1 to 100, for geometric and harmonic means.</summary>
    public static NormalisationRule MinMaxFromOne { get; } = new(NormalisationMethod.MinMax, 1);

    /// <summary>Z-scores of mean 10 and standard deviation 2, which stay above 0 within five standard deviations.</summary>
    public static NormalisationRule ZScore { get; } = new(NormalisationMethod.ZScore, 10, 2);

    /// <summary>Fixed goalposts on 0 to 100, the only rule here whose scores may be compared over time.</summary>
    public static NormalisationRule Goalposts { get; } = new(NormalisationMethod.Goalposts);

    /// <summary>The names to offer where a rule is asked for; <see cref="Named"/> knows each of them and some spellings more.</summary>
    public static IReadOnlyList<string> Names { get; } = ["minmax", "zscore", "rank", "borda", "prank", "dist2max", "dist2targ", "goalposts", "fracmax"];

    /// <summary>The rule of a name of the command line or of the oracle files: minmax, zscore, rank, borda, prank, dist2max, dist2targ, goalposts, fracmax; null where unknown.</summary>
    public static NormalisationRule? Named(string name) => name switch
    {
        "minmax" or "min-max" => MinMax,
        "zscore" or "z-score" => ZScore,
        "rank" => new NormalisationRule(NormalisationMethod.Rank),
        "borda" => new NormalisationRule(NormalisationMethod.Borda),
        "prank" or "percentile-rank" => new NormalisationRule(NormalisationMethod.PercentileRank),
        "dist2max" or "distance-to-maximum" => new NormalisationRule(NormalisationMethod.DistanceToMaximum),
        "dist2targ" or "distance-to-target" => new NormalisationRule(NormalisationMethod.DistanceToTarget),
        "goalposts" => Goalposts,
        "fracmax" or "fraction-of-maximum" => new NormalisationRule(NormalisationMethod.FractionOfMaximum),
        _ => null,
    };
}
