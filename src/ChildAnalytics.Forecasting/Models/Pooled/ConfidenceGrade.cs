namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>How far a forecast may be trusted, shown with every forecast.</summary>
/// <remarks>Source: forecasting specification, section 4; proposed, not proven.</remarks>
public enum ConfidenceGrade
{
    /// <summary>No forecast.</summary>
    None,

    /// <summary>8 points or more and 5 back-tested target years or more.</summary>
    A,

    /// <summary>5 points or more and 3 back-tested target years or more.</summary>
    B,

    /// <summary>Anything less, or any peculiarity of the history.</summary>
    C,
}
