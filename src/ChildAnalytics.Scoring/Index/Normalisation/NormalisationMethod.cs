namespace ChildAnalytics.Scoring.Index.Normalisation;

/// <summary>Ways to bring measures of different units onto one scale, by the names of composite indicator practice.</summary>
public enum NormalisationMethod
{
    /// <summary>Lowest value to the lower end, highest to the upper.</summary>
    MinMax,

    /// <summary>Distance from the mean in standard deviations, shifted and stretched.</summary>
    ZScore,

    /// <summary>Place from the lowest, 1, upwards; equal values share the lower place.</summary>
    Rank,

    /// <summary>How many units are strictly below.</summary>
    Borda,

    /// <summary>Share of the other units strictly below.</summary>
    PercentileRank,

    /// <summary>1 at the highest value, 0 at the lowest.</summary>
    DistanceToMaximum,

    /// <summary>Part of the way from the lowest value to the measure's target; above 1 past it.</summary>
    DistanceToTarget,

    /// <summary>Part of the way between two fixed values of the measure, kept within the scale.</summary>
    Goalposts,

    /// <summary>Share of the highest value; only for measures where more is better and the highest is above 0.</summary>
    FractionOfMaximum,
}
