namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>How values are carried to the scale where errors are symmetric.</summary>
public enum LinkKind
{
    /// <summary>Log odds of the smoothed share (x + 0.5) / (m + 1); needs the denominator m.</summary>
    DenominatorLogit,

    /// <summary>Log odds of the value kept a small distance inside its bounds.</summary>
    ClippedLogit,

    /// <summary>Logarithm of the value plus half the smallest positive value.</summary>
    OffsetLog,

    /// <summary>The value itself.</summary>
    Identity,
}
