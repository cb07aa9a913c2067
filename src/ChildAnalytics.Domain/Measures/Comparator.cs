namespace ChildAnalytics.Domain.Measures;

/// <summary>How a value is held against a threshold; strict and non-strict bounds are different law.</summary>
public enum Comparator
{
    /// <summary>"dưới": strictly below.</summary>
    Lt,

    /// <summary>"xuống còn": at most.</summary>
    Le,

    /// <summary>"đạt", "từ": at least.</summary>
    Ge,

    /// <summary>"trên": strictly above.</summary>
    Gt,

    /// <summary>Exactly.</summary>
    Eq,
}
