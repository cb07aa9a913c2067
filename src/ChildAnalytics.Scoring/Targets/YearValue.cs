using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Targets;

/// <summary>A value and its year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Exact">The value as a fraction.</param>
public readonly record struct YearValue(int Year, ExactValue Exact)
{
    /// <summary>The value as a number, for the classes, whose limits are not law.</summary>
    public double Number { get; } = (double)Exact.ToDecimal();
}
