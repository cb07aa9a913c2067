using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Facts;

/// <summary>One commune as it stands in a round: who it is, what its class is read from, and what is known of it.</summary>
/// <param name="Id">The unit state that is judged.</param>
/// <param name="Standing">Facts the class follows from, on the date the class is read.</param>
/// <param name="Facts">By measure id; a measure that is absent was not reported.</param>
public sealed record CommuneRecord(UnitId Id, UnitStanding Standing, IReadOnlyDictionary<string, Fact> Facts)
{
    /// <summary>Facts of the years before, the year just before the round's first; only rates over several years read them. A year that is absent was not reported.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, Fact>> Earlier { get; init; } = [];

    /// <summary>Points of items that are given and not judged from facts, by item id: figures that may not be shown, or points that are supposed. Empty in every rating of record.</summary>
    public IReadOnlyDictionary<string, ItemOutcome> Settled { get; init; } = NothingSettled;

    private static readonly Dictionary<string, ItemOutcome> NothingSettled = [];
}
