namespace ChildAnalytics.Domain.Measures;

/// <summary>Which way a measure should move for children to be better off.</summary>
public enum Direction
{
    /// <summary>Higher is better.</summary>
    Up,

    /// <summary>Lower is better.</summary>
    Down,

    /// <summary>No direction: reported as text.</summary>
    None,
}
