using ChildAnalytics.Marts.Ratings;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>The label in the head of every card that uses assumed points; nothing for a confirmed rule set.</summary>
public partial class IllustrationTag
{
    /// <summary>The label's words, the same everywhere.</summary>
    public const string Label = "Minh họa, không phải quy định pháp luật";

    /// <summary>The rule set the card uses.</summary>
    [Parameter, EditorRequired]
    public required PublishedRuleSet Rules { get; set; }
}
