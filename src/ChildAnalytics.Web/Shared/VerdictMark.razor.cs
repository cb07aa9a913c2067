using ChildAnalytics.Domain.Scores;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Shared;

/// <summary>A verdict by colour, icon and word.</summary>
public partial class VerdictMark
{
    /// <summary>The verdict.</summary>
    [Parameter, EditorRequired]
    public required Verdict Value { get; set; }
}
