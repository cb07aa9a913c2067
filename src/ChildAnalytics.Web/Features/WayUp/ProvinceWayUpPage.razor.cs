using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Planning.Solving;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>Which communes of a province to lift first under a budget.</summary>
public partial class ProvinceWayUpPage
{
    // Each forecast fits the measure anew; beyond this a page would keep its reader waiting.
    private const int MostForecast = 5;

    /// <summary>Two digits.</summary>
    [Parameter]
    public string ProvinceCode { get; set; } = "";

    private ProvinceListing? Province { get; set; }

    private RatingScope? Scope { get; set; }

    private ProvinceWayUpQuery Query { get; set; } = new(new(new Dictionary<string, long>(), 0, []), 0, 0);

    private WayUpCosts? Costs { get; set; }

    private ProvinceWayUp? Whole { get; set; }

    private IReadOnlyList<StepForecast> Forecasts { get; set; } = [];

    private int ForecastedCommunes => Math.Min(MostForecast, Whole!.Chosen.Count);

    private int ForecastLeft => Whole!.Chosen.Count - ForecastedCommunes;

    private CommuneWayUp? Cheapest => Whole!.All.Where(own => own.Plan.Outcome == PlanOutcome.Reached).MinBy(own => own.Plan.Cost);

    private IReadOnlyList<ContextChoice> Context =>
        [.. Scope!.Context(Snapshot!, Address).Select(choice => choice.Label == "Kỳ số liệu" ? new ContextChoice(choice.Label, "Năm " + Scope.Rounds[^1].RoundId, []) : choice)];

    private string Lead => Whole!.Count(PlanOutcome.Reached) == 0
        ? $"Chưa tính được đường lên cho đơn vị nào: {NumberText.Count(Whole.Count(PlanOutcome.Open) + Whole.Count(PlanOutcome.NoMark))} đơn vị còn điểm để ngỏ, {NumberText.Count(Whole.Count(PlanOutcome.OutOfReach))} đơn vị ngoài tầm."
        : $"Với {WayUpWords.Money(Query.Budget)} và nhiều nhất {NumberText.Count(Query.Most)} đơn vị, nâng được {NumberText.Count(Whole.Chosen.Count)} đơn vị lên mức đạt, hết {WayUpWords.Money(Whole.Choice.Cost)}: từ {NumberText.Count(Whole.Count(PlanOutcome.AlreadyMet))} lên {NumberText.Count(Whole.Count(PlanOutcome.AlreadyMet) + Whole.Chosen.Count)} trong {NumberText.Count(Whole.All.Count)} đơn vị đạt.";

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Province = snapshot.Units.Province(ProvinceCode);
        if (Province is null)
            return false;
        Scope = RatingScope.Choose(snapshot, Address, Province.Code);
        if (Scope is null)
            return false;
        var costs = snapshot.Improvements.Costs();
        Query = ProvinceWayUpQuery.From(Address, costs.Select(cost => cost.MeasureId));
        Costs = new WayUpCosts(costs, Query.Terms);
        Whole = ProvinceWayUp.Of(snapshot, Province.Code, Scope.Rules.Id, Costs, Query.Budget, Query.Most);
        if (Whole is null)
            return false;
        Forecasts = [.. Whole.Chosen.Take(MostForecast).SelectMany(own => StepForecast.Of(snapshot, own.Rating.CommuneId, own.Steps))];
        return true;
    }
}
