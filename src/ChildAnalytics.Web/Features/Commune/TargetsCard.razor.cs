using ChildAnalytics.Marts.Risks;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>Targets of one year against a commune's latest values, likely misses first.</summary>
public partial class TargetsCard
{
    private const int RowsShown = 7;

    /// <summary>All pairs of the commune for the year.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TargetRisk> Risks { get; set; }

    /// <summary>Target year.</summary>
    [Parameter, EditorRequired]
    public required int Year { get; set; }

    /// <summary>The commune.</summary>
    [Parameter, EditorRequired]
    public required string CommuneId { get; set; }

    /// <summary>Its province.</summary>
    [Parameter, EditorRequired]
    public required string ProvinceCode { get; set; }

    private IReadOnlyList<TargetRisk> Shown => [.. Risks.Take(RowsShown)];
}
