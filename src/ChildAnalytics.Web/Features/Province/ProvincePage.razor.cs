using ChildAnalytics.Marts.Maps;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Marts.Risks;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Features.Ranking;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Province;

/// <summary>A province at a glance: conclusion, course, spread of points, ranking.</summary>
public partial class ProvincePage
{
    /// <summary>Two digits.</summary>
    [Parameter]
    public string ProvinceCode { get; set; } = "";

    private ProvinceListing? Province { get; set; }

    private RatingScope? Scope { get; set; }

    private DateOnly? MapSince { get; set; }

    private IReadOnlyList<ChangeSplit> Changes { get; set; } = [];

    private IReadOnlyList<ProvinceListing> WithData { get; set; } = [];

    private (PublishedRuleSet Rules, ProvinceRound Round)? Confirmed { get; set; }

    private IReadOnlyList<CommuneRating> Ratings { get; set; } = [];

    private ProvinceTrend? Trend { get; set; }

    private PointsDistribution? Distribution { get; set; }

    private int? RiskYear { get; set; }

    private int RiskPairs { get; set; }

    private int HighRisks { get; set; }

    private bool IsPrint => Address["in"] == "1";

    private int? UnitsNeeded => Scope?.Round.TargetShare is { } share ? ProvinceConclusion.UnitsNeeded(Scope.Round.Communes, share) : null;

    private string MiddlePoints
    {
        get
        {
            if (Scope?.Round.MedianTotal is { } median)
                return NumberText.Short(median);
            var certain = Ratings.Where(rating => rating.TotalMin is not null).Select(rating => rating.TotalMin!.Value).Order().ToList();
            return certain.Count == 0 ? MeasureText.Missing : NumberText.Points((certain[(certain.Count - 1) / 2] + certain[certain.Count / 2]) / 2);
        }
    }

    private string DistributionFinding
    {
        get
        {
            var points = Ratings.Where(rating => rating.TotalMin is not null).Select(rating => rating.TotalMin!.Value).ToList();
            var known = Scope is { Rules: { IsIllustrative: false, KnownPoints: { } top } } ? $" Mới {NumberText.Points(top)} trong {NumberText.Points(Scope.Rules.TotalPoints ?? 0)} điểm có văn bản, nên chưa so được với mức đạt." : "";
            return $"Điểm chắc chắn của {NumberText.Count(points.Count)} đơn vị từ {NumberText.Points(points.Min())} đến {NumberText.Points(points.Max())}.{known}";
        }
    }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Province = snapshot.Units.Province(ProvinceCode);
        if (Province is null)
            return false;
        MapSince = snapshot.Units.MapSince();
        Changes = snapshot.Maps.ChangesOfUnit(Province.Id);
        Scope = RatingScope.Choose(snapshot, Address, ProvinceCode);
        if (Scope is null)
        {
            WithData = snapshot.Units.ProvincesWithData();
            return true;
        }

        Ratings = PlacedRatings.Of(snapshot, ProvinceCode, Scope.Round.RoundId, Scope.Rules.Id);
        Trend = ProvinceTrend.Of(Scope.Rounds, MapSince);
        Distribution = PointsDistribution.Of(Ratings);
        LoadConfirmed(snapshot);
        LoadRisks(snapshot);
        return true;
    }

    private void LoadConfirmed(PublishedSnapshot snapshot)
    {
        if (Scope!.RuleSets.FirstOrDefault(set => !set.IsIllustrative) is { } rules
            && snapshot.Ratings.Rounds(ProvinceCode, rules.Id).FirstOrDefault(round => round.RoundId == Scope.Round.RoundId) is { } round)
            Confirmed = (rules, round);
    }

    private void LoadRisks(PublishedSnapshot snapshot)
    {
        var years = snapshot.Risks.Years();
        if (years.Count == 0)
            return;
        RiskYear = years[^1];
        var counts = snapshot.Risks.Counts(new RiskFilter(years[^1], ProvinceCode));
        RiskPairs = counts.Sum(count => count.Pairs);
        HighRisks = counts.Where(count => count.Band >= 4).Sum(count => count.Pairs);
    }
}
