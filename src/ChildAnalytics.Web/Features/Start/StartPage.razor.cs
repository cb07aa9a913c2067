using ChildAnalytics.Marts.Provinces;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.Start;

/// <summary>The way in: how many communes of each province meet the standard, and where to go on.</summary>
public partial class StartPage
{
    private IReadOnlyList<ProvinceListing> Provinces { get; set; } = [];

    private IReadOnlyList<PublishedRuleSet> RuleSets { get; set; } = [];

    private RatingScope? Scope { get; set; }

    private IReadOnlyList<(ProvinceListing Province, ProvinceRound Round)> Results { get; set; } = [];

    private int Indicators { get; set; }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Provinces = snapshot.Units.ProvincesWithData();
        Scope = Provinces.Count == 0 ? null : RatingScope.Choose(snapshot, Address, Provinces[0].Code);
        if (Scope is { } scope)
        {
            Results = [.. from province in Provinces
                          let round = snapshot.Ratings.Rounds(province.Code, scope.Rules.Id).FirstOrDefault(round => round.RoundId == scope.Round.RoundId)
                          where round is not null
                          select (province, round)];
        }

        RuleSets = snapshot.Ratings.RuleSets();
        Indicators = snapshot.Series.Indicators(SeriesMap.Current).Count;
        return true;
    }
}
