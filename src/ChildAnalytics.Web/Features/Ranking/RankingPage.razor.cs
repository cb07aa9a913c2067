using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.Ranking;

/// <summary>The full ranking of one province (<c>tinh</c>); without one, the first that has ratings.</summary>
public partial class RankingPage
{
    private ProvinceListing? Province { get; set; }

    private RatingScope? Scope { get; set; }

    private IReadOnlyList<CommuneRating> Ratings { get; set; } = [];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        var provinces = snapshot.Units.ProvincesWithData();
        Province = Address["tinh"] is { } code ? provinces.FirstOrDefault(province => province.Code == code) : provinces.FirstOrDefault();
        if (Province is null)
            return false;
        Scope = RatingScope.Choose(snapshot, Address, Province.Code);
        if (Scope is null)
            return false;
        Ratings = PlacedRatings.Of(snapshot, Province.Code, Scope.Round.RoundId, Scope.Rules.Id);
        return true;
    }
}
