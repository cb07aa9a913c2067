using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.WhatIf;

namespace ChildAnalytics.Web.Features.WhatIf;

/// <summary>Keeps the country of the last publications read, so that a supposition costs a rating and no reading. Publications never change; suppositions are never kept.</summary>
public sealed class NationCache
{
    // Two rule sets of two publications: some ten megabytes each.
    private const int Most = 4;

    private readonly Lock gate = new();
    private readonly List<((string SnapshotId, string RuleSetId) Key, PublishedNation Nation, IReadOnlyList<ScoreSheet> Sheets)> kept = [];

    /// <summary>The country under a rule set with its rating as it is; null where the publication does not carry it.</summary>
    public (PublishedNation Nation, IReadOnlyList<ScoreSheet> Sheets)? Of(PublishedSnapshot snapshot, string ruleSetId)
    {
        var key = (snapshot.Info.Id, ruleSetId);
        lock (gate)
        {
            var place = kept.FindIndex(entry => entry.Key == key);
            if (place < 0)
            {
                if (PublishedNation.Read(snapshot, ruleSetId) is not { } nation)
                    return null;
                kept.Add((key, nation, WhatIfEngine.AsItIs(nation.Nation)));
                if (kept.Count > Most)
                    kept.RemoveAt(0);
                place = kept.Count - 1;
            }

            return (kept[place].Nation, kept[place].Sheets);
        }
    }
}
