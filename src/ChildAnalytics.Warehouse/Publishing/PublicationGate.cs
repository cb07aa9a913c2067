using System.Globalization;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>Whether a person must say why before a comparison goes public.</summary>
internal sealed class PublicationGate(DuckDbSession session, PublicationRules rules)
{
    private const int ProvincesNamed = 3;

    /// <summary>Lets the comparison last made in the session pass, or holds it.</summary>
    /// <exception cref="PublicationHeldException">CA1320: more verdicts of one rule set and year flip than the rules allow without a reason, and none is given.</exception>
    public void Check(SnapshotComparison comparison, string snapshotId, string? reason)
    {
        var worst = comparison.Verdicts
            .Where(flips => flips.Flipped >= rules.FewestFlips && flips.SharePercent > rules.FlipSharePercent)
            .OrderByDescending(flips => flips.SharePercent)
            .ThenByDescending(flips => flips.RoundId, StringComparer.Ordinal)
            .FirstOrDefault();
        if (worst is null || !string.IsNullOrWhiteSpace(reason))
            return;
        throw new PublicationHeldException(PublicationFaults.ReasonNeeded(
            worst, rules.FlipSharePercent, snapshotId, By("cause", worst), By("coalesce(province_code, '?')", worst)));
    }

    private string By(string column, VerdictFlips flips) => string.Join(", ", session.Query(
        $"""
        select {column}, count(*) from snapshot_change
        where subject = 'verdict' and rule_set_id = $1 and round_id = $2 and before is not null and after is not null
        group by all order by 2 desc, 1 limit {ProvincesNamed}
        """,
        reader => string.Create(CultureInfo.InvariantCulture, $"{reader.GetString(0)} {reader.GetInt64(1)}"),
        flips.RuleSetId,
        flips.RoundId));
}
