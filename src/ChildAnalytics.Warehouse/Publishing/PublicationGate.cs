using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>Whether a person must say why before a comparison goes public.</summary>
internal sealed class PublicationGate(DuckDbSession session, PublicationRules rules)
{
    private const int MostNamed = 3;

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
        var causes = Count("cause", worst);
        throw new PublicationHeldException(PublicationFaults.ReasonNeeded(
            worst,
            rules.FlipSharePercent,
            snapshotId,
            new LocalisedText(InWords(causes, Language.Vi), InWords(causes, Language.En)),
            string.Join(", ", Count("coalesce(province.name, change.province_code, '?')", worst).Select(Numbered))));
    }

    /// <summary>Lets a build of the day served or a later one pass; readers must not find themselves in the past unawares.</summary>
    /// <exception cref="PublicationHeldException">CA1326: the build speaks of an earlier day, and no reason is given.</exception>
    public static void CheckDay(DateOnly served, DateOnly asOf, string snapshotId, string? reason)
    {
        if (asOf < served && string.IsNullOrWhiteSpace(reason))
            throw new PublicationHeldException(PublicationFaults.EarlierDay(served, asOf, snapshotId));
    }

    private static string InWords(IEnumerable<(string Name, long Flips)> causes, Language language) =>
        string.Join(", ", causes.Select(cause => Numbered((ChangeCause.Describe(cause.Name, language), cause.Flips))));

    private static string Numbered((string Name, long Flips) part) => string.Create(CultureInfo.InvariantCulture, $"{part.Name}: {part.Flips}");

    private IReadOnlyList<(string Name, long Flips)> Count(string column, VerdictFlips flips) => session.Query(
        $"""
        select {column}, count(*)
        from snapshot_change as change
        left join marts.province on province.code = change.province_code and province.is_current
        where subject = 'verdict' and rule_set_id = $1 and round_id = $2 and before is not null
        group by all order by 2 desc, 1 limit {MostNamed}
        """,
        reader => (reader.GetString(0), reader.GetInt64(1)),
        flips.RuleSetId,
        flips.RoundId);
}
