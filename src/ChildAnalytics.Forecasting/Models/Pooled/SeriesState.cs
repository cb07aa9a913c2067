namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Which rule of the pooled model a series follows at an origin.</summary>
/// <remarks>Source: forecasting specification, section 4.</remarks>
public enum SeriesState : byte
{
    /// <summary>No point up to the origin, or nothing in the panel to learn a scale from: no forecast.</summary>
    NoForecast,

    /// <summary>One point: the slope and the scale of its group.</summary>
    SinglePoint,

    /// <summary>Two points or more: the full formula.</summary>
    Ordinary,

    /// <summary>Two points or more, all at the same bound.</summary>
    AtBound,

    /// <summary>More than half of the points are zero: a chance of zero and a positive part.</summary>
    MostlyZero,

    /// <summary>Fewer than 10 events a year among known people: counts drawn from rates pulled to the group.</summary>
    RareEvents,
}
