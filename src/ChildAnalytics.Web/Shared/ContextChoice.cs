namespace ChildAnalytics.Web.Shared;

/// <summary>One condition a page is read under, and what else could be chosen.</summary>
/// <param name="Label">Name of the condition.</param>
/// <param name="Value">What is chosen.</param>
/// <param name="Options">Every choice with its address and whether it is the one chosen; empty where there is no choice.</param>
public sealed record ContextChoice(string Label, string Value, IReadOnlyList<(string Text, string Address, bool IsChosen)> Options);
