using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Risks;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>One commune: the three conditions, its targets, the course of a measure, its score sheet.</summary>
public partial class CommunePage
{
    private const int AllMeasures = 200;

    /// <summary>Code and first day, <c>25351@2025-07-01</c>; a code alone leads to its current state.</summary>
    [Parameter]
    public string CommuneId { get; set; } = "";

    private CommuneProfile? Commune { get; set; }

    private IReadOnlyList<UnitLink> Successors { get; set; } = [];

    private IReadOnlyList<UnitLink> Predecessors { get; set; } = [];

    private RatingScope? Scope { get; set; }

    private IReadOnlyList<ContextChoice> Context => Scope is not null && Main is not null
        ? Scope.Context(Snapshot!, Address)
        :
        [
            new("Kỳ số liệu", Commune!.IsCurrent ? "Chưa có kỳ nào" : "Không đánh giá trên địa giới cũ", []),
            new("Địa giới", Commune.ValidTo is { } last ? $"Cũ, đến {DateText.Day(last)}" : UnitText.CurrentMap(Snapshot!), []),
            new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
        ];

    private CommuneSheet? Main { get; set; }

    private CommuneSheet? Other { get; set; }

    private int RiskYear { get; set; }

    private IReadOnlyList<TargetRisk> Risks { get; set; } = [];

    private IReadOnlyList<PublishedMeasure> Measures { get; set; } = [];

    private MeasureTrend? Trend { get; set; }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Commune = snapshot.Units.Commune(CommuneId) ?? snapshot.Units.CurrentByCode(CommuneId).FirstOrDefault();
        if (Commune is null)
            return false;
        Successors = snapshot.Units.Successors(Commune.Id);
        Predecessors = snapshot.Units.Predecessors(Commune.Id);
        Scope = RatingScope.Choose(snapshot, Address, Commune.ProvinceCode);
        if (Scope is not null)
        {
            var ratings = snapshot.Ratings.OfCommune(Commune.Id);
            Main = CommuneSheet.Read(snapshot, ratings, Scope.Rules, Scope.Round.RoundId);
            Other = Scope.RuleSets.FirstOrDefault(rules => rules.IsIllustrative != Scope.Rules.IsIllustrative) is { } other
                ? CommuneSheet.Read(snapshot, ratings, other, Scope.Round.RoundId)
                : null;
        }

        RiskYear = snapshot.Risks.Years().LastOrDefault();
        Risks = snapshot.Risks.Find(new RiskFilter(RiskYear, CommuneId: Commune.Id), RiskOrder.Band, skip: 0, AllMeasures).Rows;
        LoadTrend(snapshot);
        return true;
    }

    private void LoadTrend(PublishedSnapshot snapshot)
    {
        Measures = snapshot.Measures.OfCommune(Commune!.Id);
        // Without a wish the reader sees the likeliest miss, else the first measure.
        var chosen = Measures.FirstOrDefault(measure => measure.Id == Address["chi-tieu"])
            ?? Measures.FirstOrDefault(measure => measure.Id == Risks.FirstOrDefault(risk => risk.Latest is not null)?.MeasureId)
            ?? Measures.FirstOrDefault();
        if (chosen is null)
            return;
        Trend = new MeasureTrend(
            chosen,
            snapshot.Measures.Series(Commune.Id, chosen.Id),
            snapshot.Measures.Forecast(Commune.Id, chosen.Id),
            Risks.FirstOrDefault(risk => risk.MeasureId == chosen.Id),
            snapshot.Units.MapSince());
    }
}
