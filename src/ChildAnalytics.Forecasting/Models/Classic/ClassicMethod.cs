namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>The named baselines every forecast is compared with.</summary>
/// <remarks>Source: forecasting specification, section 5; formulas reproduce R package forecast 8.20.</remarks>
public enum ClassicMethod
{
    /// <summary>The last value.</summary>
    Naive,

    /// <summary>The last value plus the mean change.</summary>
    Drift,

    /// <summary>The mean of the history.</summary>
    Mean,

    /// <summary>Simple exponential smoothing.</summary>
    Ses,

    /// <summary>Holt's linear trend.</summary>
    Holt,

    /// <summary>Holt's trend, damped.</summary>
    HoltDamped,

    /// <summary>The Theta method: simple exponential smoothing plus half the linear trend.</summary>
    Theta,

    /// <summary>Mean of ses, holt and damped holt.</summary>
    MeanSesHoltDamped,

    /// <summary>Mean of theta, damped holt and drift.</summary>
    MeanThetaDampedDrift,

    /// <summary>Median of theta, damped holt, ses and drift.</summary>
    MedianThetaDampedSesDrift,
}
