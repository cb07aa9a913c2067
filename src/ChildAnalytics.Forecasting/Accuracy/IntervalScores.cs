namespace ChildAnalytics.Forecasting.Accuracy;

/// <summary>How good limits were.</summary>
/// <remarks>Source: forecasting specification, section 7; interval score after Gneiting and Raftery 2007, section 6.2.</remarks>
public static class IntervalScores
{
    /// <summary>Width plus a penalty for what lies outside, in the unit of the series; lower is better.</summary>
    /// <param name="actual">What happened.</param>
    /// <param name="lower">Lower limit.</param>
    /// <param name="upper">Upper limit, not below <paramref name="lower"/>.</param>
    /// <param name="level">Nominal coverage, above 0 and below 1, for example 0.95.</param>
    public static double Score(double actual, double lower, double upper, double level)
    {
        var penalty = 2 / (1 - level);
        return upper - lower + (penalty * Math.Max(0, lower - actual)) + (penalty * Math.Max(0, actual - upper));
    }

    /// <summary>Whether a value lies within the limits, ends inclusive.</summary>
    /// <param name="actual">What happened.</param>
    /// <param name="lower">Lower limit.</param>
    /// <param name="upper">Upper limit.</param>
    /// <param name="tolerance">Half the step values are rounded to when reported; 0 for none.</param>
    public static bool Covers(double actual, double lower, double upper, double tolerance = 0) =>
        actual >= lower - tolerance && actual <= upper + tolerance;
}
