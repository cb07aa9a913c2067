namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>What happened to an issue.</summary>
public enum IssueAction
{
    /// <summary>A build found it for the first time, or again after it had gone.</summary>
    Appeared,

    /// <summary>A person handed it to an owner and asked.</summary>
    Assigned,

    /// <summary>The owner explained the figure.</summary>
    Answered,

    /// <summary>The explanation was accepted, or the figure is to stand as it is.</summary>
    Accepted,

    /// <summary>A later file gave the figure anew.</summary>
    Corrected,

    /// <summary>A build no longer found it, and no later file is the reason.</summary>
    Gone,

    /// <summary>A person opened it again.</summary>
    Reopened,
}
