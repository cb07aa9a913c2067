using ChildAnalytics.Marts.Risks;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Risks;

/// <summary>Filters of the worklist with the number of pairs beside each choice; a plain form that also works without script.</summary>
public partial class RiskFilterForm
{
    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required RiskQuery Query { get; set; }

    /// <summary>Pairs by band, agency and measure.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<RiskCount> Counts { get; set; }

    /// <summary>Years that may be chosen.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Years { get; set; }

    /// <summary>Names of lead agencies.</summary>
    [Parameter, EditorRequired]
    public required AgencyNames Agencies { get; set; }

    /// <summary>Ending of the ids, as the form stands on the page twice.</summary>
    [Parameter, EditorRequired]
    public required string Suffix { get; set; }

    private IEnumerable<(string Agency, int Pairs)> AgencyCounts => Counts
        .SelectMany(count => (count.LeadAgency ?? "").Split('+', StringSplitOptions.RemoveEmptyEntries).Select(agency => (Agency: agency, count.Pairs)))
        .GroupBy(entry => entry.Agency)
        .Select(group => (group.Key, group.Sum(entry => entry.Pairs)))
        .OrderByDescending(entry => entry.Item2);
}
