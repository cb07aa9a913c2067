namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>How the chance variation of a small denominator enters the spread.</summary>
/// <remarks>Source: forecasting specification, section 4, small denominator. The back-test chooses per measure by the interval score.</remarks>
public enum SamplingTerm
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The spread is at least the sampling variation: the default.</summary>
    AtLeast,

    /// <summary>Added to the spread; counts noise twice where the history already shows it.</summary>
    Added,

    /// <summary>Taken out of the yearly step, of which it is twice the sampling variance, so that only the rest grows with the horizon.</summary>
    Separated,
}
