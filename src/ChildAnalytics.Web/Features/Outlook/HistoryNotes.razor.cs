using ChildAnalytics.Marts.Forecasts;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Outlook;

/// <summary>What a reader must know of the history behind a forecast; nothing where there is nothing to note.</summary>
public partial class HistoryNotes
{
    /// <summary>Notes of the commune and measure.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<HistoryNote> Notes { get; set; }
}
