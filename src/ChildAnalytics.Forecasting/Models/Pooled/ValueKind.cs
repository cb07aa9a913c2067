namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>What the values of a panel are, and so on which scale they are forecast.</summary>
public enum ValueKind
{
    /// <summary>Percent, 0 to 100 inclusive.</summary>
    Percent,

    /// <summary>Rate per a base (1,000 live births, 100,000 children), 0 or more.</summary>
    Rate,

    /// <summary>Count of people or facilities, 0 or more.</summary>
    Count,

    /// <summary>Score between two bounds, ends inclusive.</summary>
    Score,

    /// <summary>Any number, for example a yearly change.</summary>
    Signed,
}
