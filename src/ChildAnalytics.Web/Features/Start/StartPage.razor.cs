using ChildAnalytics.Marts.Provinces;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Marts.Units;

namespace ChildAnalytics.Web.Features.Start;

/// <summary>The way in: which provinces have data, under which rule sets.</summary>
public partial class StartPage
{
    private IReadOnlyList<ProvinceListing> Provinces { get; set; } = [];

    private IReadOnlyList<RuleSetInfo> RuleSets { get; set; } = [];

    private int Indicators { get; set; }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Provinces = snapshot.Units.ProvincesWithData();
        RuleSets = snapshot.Ratings.RuleSets();
        Indicators = snapshot.Series.Indicators(SeriesMap.Current).Count;
        return true;
    }
}
