using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>What a commune would have to improve, at the least cost, to meet the standard.</summary>
public partial class CommuneWayUpPage
{
    /// <summary>Code and first day; a code alone leads to its current state.</summary>
    [Parameter]
    public string CommuneId { get; set; } = "";

    private CommuneProfile? Commune { get; set; }

    private RatingScope? Scope { get; set; }

    private PublishedRuleSet? Other => Scope?.RuleSets.FirstOrDefault(rules => rules.IsIllustrative);

    private WayUpQuery Query { get; set; } = new(new Dictionary<string, long>(), WayUpQuery.UsualPeerPercent, []);

    private WayUpCosts? Costs { get; set; }

    private CommuneWayUp? Own { get; set; }

    private IReadOnlyList<CriterionResult> Lines { get; set; } = [];

    private IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>();

    private IReadOnlyList<StepForecast> Forecasts { get; set; } = [];

    // Plans are laid on the newest figures, so the period is no choice here.
    private IReadOnlyList<ContextChoice> Context =>
        [.. Scope!.Context(Snapshot!, Address).Select(choice => choice.Label == "Kỳ số liệu" ? new ContextChoice(choice.Label, "Năm " + Own!.Rating.RoundId, []) : choice)];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Commune = snapshot.Units.Commune(CommuneId) ?? snapshot.Units.CurrentByCode(CommuneId).FirstOrDefault();
        if (Commune is null)
            return false;
        Scope = RatingScope.Choose(snapshot, Address, Commune.ProvinceCode);
        if (Scope is null)
            return false;
        var costs = snapshot.Improvements.Costs();
        Query = WayUpQuery.From(Address, costs.Select(cost => cost.MeasureId));
        Costs = new WayUpCosts(costs, Query);
        Own = CommuneWayUp.Of(snapshot, Commune.Id, Commune.ProvinceCode, Scope.Rules.Id, Costs);
        if (Own is null)
            return false;
        Lines = [.. snapshot.Ratings.ScoreSheet(Commune.Id, Own.Rating.RoundId, Scope.Rules.Id).Where(line => line.ItemId is null)];
        Names = Lines.ToDictionary(line => line.CriterionId, line => line.Name, StringComparer.Ordinal);
        Forecasts = StepForecast.Of(snapshot, Commune.Id, Own.Steps);
        return true;
    }

    private string CriterionName(string criterionId) => Names.GetValueOrDefault(criterionId, criterionId);
}
