namespace ChildAnalytics.Domain.Law;

/// <summary>How points that do not come out even are rounded; a rule set states it.</summary>
public enum PointsRounding
{
    /// <summary>To the nearest, a half away from zero.</summary>
    HalfUp,

    /// <summary>Always down: no part of a point that is not earned.</summary>
    Down,
}
