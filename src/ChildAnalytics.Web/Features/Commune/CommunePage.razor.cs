using ChildAnalytics.Marts.Assessments;
using ChildAnalytics.Marts.Maps;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Risks;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>One commune: the three conditions, its targets, the course of a measure, its score sheet.</summary>
public partial class CommunePage
{
    private const int AllMeasures = 200;

    // The map a current commune is shown on: ban-do=cu tells its measures for each unit it was made of.
    private const string MapKey = "ban-do";
    private const string OldMap = "cu";

    /// <summary>Code and first day, <c>25351@2025-07-01</c>; a code alone leads to its current state.</summary>
    [Parameter]
    public string CommuneId { get; set; } = "";

    private CommuneProfile? Commune { get; set; }

    private IReadOnlyList<UnitLink> Successors { get; set; } = [];

    private IReadOnlyList<UnitLink> Predecessors { get; set; } = [];

    private RatingScope? Scope { get; set; }

    private IReadOnlyList<CommuneProfile> States { get; set; } = [];

    private IReadOnlyList<ClassSpan> Classes { get; set; } = [];

    private IReadOnlyList<ChangeSplit> Changes { get; set; } = [];

    private IReadOnlyList<(UnitLink Part, IReadOnlyList<SeriesPoint> Points)> OldParts { get; set; } = [];

    private bool IsOnOldMap => Address[MapKey] == OldMap;

    private ContextChoice MapChoice => new("Địa giới", IsOnOldMap ? "Cũ, từng đơn vị hợp thành" : UnitText.CurrentMap(Snapshot!),
    [
        (UnitText.CurrentMap(Snapshot!), Address.With((MapKey, null)), !IsOnOldMap),
        ("Cũ, từng đơn vị hợp thành", Address.With((MapKey, OldMap)), IsOnOldMap),
    ]);

    private IReadOnlyList<ContextChoice> Context => Scope is not null && Main is not null
        ? [.. Scope.Context(Snapshot!, Address).Select(choice => choice.Label == MapChoice.Label ? MapChoice : choice)]
        :
        [
            new("Kỳ số liệu", Commune!.IsCurrent ? "Chưa có kỳ nào" : "Không đánh giá trên địa giới cũ", []),
            new("Địa giới", Commune.ValidTo is { } last ? $"Cũ, đến {DateText.Day(last)}" : UnitText.CurrentMap(Snapshot!), Successors is [var successor]
                ? [("Địa giới cũ", Address.With(), true), ($"Hiện hành: {successor.Name}", Address.To($"/xa/{successor.Id}"), false)]
                : []),
            new("Bản công bố", DateText.DayInHanoi(Snapshot!.Info.BuiltAt), []),
        ];

    private CommuneSheet? Main { get; set; }

    private CommuneSheet? Other { get; set; }

    // The trace holds the computed side item by item; it is read only where people assessed the unit.
    private (Trace Trace, CommuneAssessment Assessment)? Assessed => Snapshot!.Traces.IsPossible
        && Snapshot.Assessments.Of(Commune!.Id, Main!.Rating.RoundId, Main.Rules.Id) is { IsEmpty: false } assessment
            ? (Snapshot.Traces.Read(new TraceRequest(Commune.Id, TraceRequest.AllCriteria, Main.Rating.RoundId, Main.Rules.Id)), assessment)
            : null;

    private int RiskYear { get; set; }

    private IReadOnlyList<TargetRisk> Risks { get; set; } = [];

    private IReadOnlyList<PublishedMeasure> Measures { get; set; } = [];

    private MeasureTrend? Trend { get; set; }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Commune = snapshot.Units.Commune(CommuneId) ?? snapshot.Units.CurrentByCode(CommuneId).FirstOrDefault() ?? snapshot.Units.StatesOfCode(CommuneId).LastOrDefault();
        if (Commune is null)
            return false;
        Successors = snapshot.Units.Successors(Commune.Id);
        Predecessors = snapshot.Units.Predecessors(Commune.Id);
        States = snapshot.Units.StatesOfCode(Commune.Code);
        Classes = [.. ClassesOfUnit(snapshot, Commune.Id)];
        Changes = Commune.IsCurrent ? snapshot.Maps.ChangesOfUnit(Commune.Id) : [];
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

    // A unit that only took another name or type is the same unit, so its earlier classes are its own.
    private static IEnumerable<ClassSpan> ClassesOfUnit(PublishedSnapshot snapshot, string communeId)
    {
        IEnumerable<ClassSpan> earlier = snapshot.Units.Predecessors(communeId) is [{ Kind: "unchanged" or "renamed" } link] ? ClassesOfUnit(snapshot, link.Id) : [];
        return earlier.Concat(snapshot.Units.Classes(communeId));
    }

    private void LoadTrend(PublishedSnapshot snapshot)
    {
        if (Commune!.IsCurrent)
        {
            Measures = snapshot.Measures.OfCommune(Commune.Id);
        }
        else
        {
            var known = snapshot.Maps.MeasuresOfOldUnit(Commune.Id).ToHashSet(StringComparer.Ordinal);
            Measures = [.. snapshot.Measures.All().Where(measure => known.Contains(measure.Id))];
        }

        // Without a wish the reader sees the likeliest miss, else the first measure.
        var chosen = Measures.FirstOrDefault(measure => measure.Id == Address["chi-tieu"])
            ?? Measures.FirstOrDefault(measure => measure.Id == Risks.FirstOrDefault(risk => risk.Latest is not null)?.MeasureId)
            ?? Measures.FirstOrDefault();
        if (chosen is null)
            return;
        Trend = new MeasureTrend(
            chosen,
            Commune.IsCurrent ? snapshot.Measures.Series(Commune.Id, chosen.Id) : snapshot.Maps.OldMapSeries(Commune.Id, chosen.Id),
            snapshot.Measures.Forecast(Commune.Id, chosen.Id),
            Risks.FirstOrDefault(risk => risk.MeasureId == chosen.Id),
            snapshot.Units.MapSince());
        if (Commune.IsCurrent && IsOnOldMap)
            OldParts = [.. Predecessors.SelectMany(link => OldestOf(snapshot, link)).Select(part => (part, FromLastOwnYear(snapshot.Maps.OldMapSeries(part.Id, chosen.Id))))];
    }

    // A state between the reform and today leads on to what it was made of itself.
    private static IEnumerable<UnitLink> OldestOf(PublishedSnapshot snapshot, UnitLink link) =>
        snapshot.Units.Predecessors(link.Id) is { Count: > 0 } earlier ? earlier.SelectMany(part => OldestOf(snapshot, part)) : [link];

    private static IReadOnlyList<SeriesPoint> FromLastOwnYear(IReadOnlyList<SeriesPoint> points)
    {
        var years = points.Where(point => point.Period.Length == 4).ToList();
        var since = years.FindIndex(point => point.Basis == "estimated" || point.PartsExpected > 1);
        return since > 0 ? years[(since - 1)..] : years.Count > 2 ? years[^2..] : years;
    }
}
