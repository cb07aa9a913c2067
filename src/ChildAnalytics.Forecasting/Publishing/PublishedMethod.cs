namespace ChildAnalytics.Forecasting.Publishing;

/// <summary>What a published number rests on.</summary>
public enum PublishedMethod
{
    /// <summary>Nothing can be said: no history, or the year passed without being observed.</summary>
    None,

    /// <summary>The year has been observed: nothing is forecast.</summary>
    Observed,

    /// <summary>Many communes of the province jumped together: nothing new is said until a person has judged it.</summary>
    Stopped,

    /// <summary>Point and interval of PEB3.</summary>
    Pooled,

    /// <summary>The last value with the interval of PEB3.</summary>
    LastValue,

    /// <summary>Point of PEB3; its interval is withheld.</summary>
    PooledWithoutInterval,

    /// <summary>The last value; the interval of PEB3 is withheld.</summary>
    LastValueWithoutInterval,
}
