using ChildAnalytics.Planning.Menus;

namespace ChildAnalytics.Planning.Solving;

/// <summary>The cheapest way of a commune to the standard, or why there is none.</summary>
/// <remarks>
/// An open one may still hold a plan: the cheapest with which the total reaches the mark whatever the open points turn out to be. It does not meet the standard by itself.
/// </remarks>
/// <param name="Outcome">What can be said.</param>
public sealed record CommunePlan(PlanOutcome Outcome)
{
    /// <summary>Cost in đồng; 0 unless there are steps.</summary>
    public long Cost { get; init; }

    /// <summary>Total under the plan, what is open with its fewest points; null where there is no plan.</summary>
    public decimal? Total { get; init; }

    /// <summary>The option taken of each block, in the order of the menu; empty where there is no plan.</summary>
    public IReadOnlyList<MenuOption> Options { get; init; } = [];

    /// <summary>What is to be done: every measure above its present level.</summary>
    public IReadOnlyList<MeasureLevel> Steps { get; init; } = [];

    /// <summary>Points of each criterion under the plan, in the order of the menu; empty where there is no plan.</summary>
    public IReadOnlyList<(string CriterionId, decimal Points)> Points { get; init; } = [];

    /// <summary>What stands in the way; empty unless out of reach.</summary>
    public IReadOnlyList<PlanObstacle> Obstacles { get; init; } = [];

    /// <summary>Why points stay open, with their criterion; empty unless open.</summary>
    public IReadOnlyList<(string CriterionId, string Opening)> Openings { get; init; } = [];
}
