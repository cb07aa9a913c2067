namespace ChildAnalytics.Scoring.Settings;

/// <summary>Where a zero breaks the condition that nothing is at zero. Setting <c>zero_scope</c>.</summary>
public enum ZeroScope
{
    /// <summary>In a criterion: the words of the text.</summary>
    Criterion,

    /// <summary>In any item of a criterion.</summary>
    Item,
}
