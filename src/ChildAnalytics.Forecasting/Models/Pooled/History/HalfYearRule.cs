namespace ChildAnalytics.Forecasting.Models.Pooled.History;

/// <summary>How two half-years make a year where there are too few half-years to forecast them.</summary>
public enum HalfYearRule
{
    /// <summary>The second half: for stocks reported at a date.</summary>
    Last,

    /// <summary>The mean of both halves: for shares over a period.</summary>
    Mean,
}
