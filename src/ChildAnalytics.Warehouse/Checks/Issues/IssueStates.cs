namespace ChildAnalytics.Warehouse.Checks.Issues;

/// <summary>How actions lead from state to state, and how both are written.</summary>
public static class IssueStates
{
    /// <summary>The state an action leads to, whatever the state before.</summary>
    public static IssueState After(IssueAction action) => action switch
    {
        IssueAction.Assigned => IssueState.Asked,
        IssueAction.Answered => IssueState.Answered,
        IssueAction.Accepted => IssueState.Accepted,
        IssueAction.Corrected => IssueState.Corrected,
        IssueAction.Gone => IssueState.Closed,
        _ => IssueState.Open,
    };

    /// <summary>True where the figure in doubt is no longer part of what is counted.</summary>
    public static bool IsOver(this IssueState state) => state is IssueState.Corrected or IssueState.Closed;

    /// <summary>The word in tables: <c>open</c>, <c>asked</c>, <c>answered</c>, <c>accepted</c>, <c>corrected</c>, <c>closed</c>.</summary>
    public static string Name(this IssueState state) => state.ToString().ToLowerInvariant();

    /// <summary>The word in tables and in the log, for example <c>appeared</c>.</summary>
    public static string Name(this IssueAction action) => action.ToString().ToLowerInvariant();
}
