namespace ChildAnalytics.Planning.Solving;

/// <summary>What can be said of the way to the standard.</summary>
public enum PlanOutcome
{
    /// <summary>The commune meets the rule set as it stands.</summary>
    AlreadyMet,

    /// <summary>A cheapest plan exists.</summary>
    Reached,

    /// <summary>No choice within the limits meets the rule set; the obstacles say why.</summary>
    OutOfReach,

    /// <summary>Points stay open whatever is improved, because the law's points or a figure are not known; the openings say which.</summary>
    Open,

    /// <summary>The unit stands in no class with a known pass mark, so there is nothing to reach.</summary>
    NoMark,
}
