using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>A commune's result and score sheet under one rule set.</summary>
/// <param name="Rules">The rule set.</param>
/// <param name="Rating">The result.</param>
/// <param name="Sheet">Criteria and items.</param>
public sealed record CommuneSheet(PublishedRuleSet Rules, CommuneRating Rating, IReadOnlyList<CriterionResult> Sheet)
{
    /// <summary>Its sentences.</summary>
    public CommuneConclusion Conclusion { get; } = new(Rating, Rules, [.. Sheet.Where(line => line.ItemId is null)]);

    /// <summary>Reads the sheet; null where the commune has no rating under these rules in that year.</summary>
    public static CommuneSheet? Read(PublishedSnapshot snapshot, IEnumerable<CommuneRating> ratings, PublishedRuleSet rules, string roundId) =>
        ratings.FirstOrDefault(rating => rating.RuleSetId == rules.Id && rating.RoundId == roundId) is { } rating
            ? new CommuneSheet(rules, rating, snapshot.Ratings.ScoreSheet(rating.CommuneId, roundId, rules.Id))
            : null;
}
