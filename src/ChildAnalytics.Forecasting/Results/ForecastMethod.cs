namespace ChildAnalytics.Forecasting.Results;

/// <summary>What a number rests on.</summary>
public enum ForecastMethod
{
    /// <summary>Damped trend on a link scale, noise and slopes pooled over a group.</summary>
    DampedLogitPooled,

    /// <summary>The target year has been observed: nothing is forecast.</summary>
    Observed,

    /// <summary>Nothing can be said: no history, or the target year passed without being observed.</summary>
    None,
}
