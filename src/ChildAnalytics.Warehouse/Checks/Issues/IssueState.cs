namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>Where an issue stands.</summary>
public enum IssueState
{
    /// <summary>Found, and nobody was asked yet.</summary>
    Open,

    /// <summary>An owner was asked.</summary>
    Asked,

    /// <summary>The owner explained; nobody has accepted it yet.</summary>
    Answered,

    /// <summary>The figure stands as it is.</summary>
    Accepted,

    /// <summary>A later file gave the figure anew.</summary>
    Corrected,

    /// <summary>No longer found.</summary>
    Closed,
}
