using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Scoring;

/// <summary>Shows what each answer to an open question of the law does: all communes are rated again under it and held against the answers in use.</summary>
public static class SettingEngine
{
    /// <summary>One effect per option, in the order given.</summary>
    /// <param name="plan">The rule set.</param>
    /// <param name="settings">The settings in use.</param>
    /// <param name="roundId">The round the facts belong to.</param>
    /// <param name="communes">All communes of the round.</param>
    /// <param name="options">Answers to hold against the ones in use.</param>
    /// <remarks>Cost: one rating of all communes per option that can be computed and is not in use.</remarks>
    public static IReadOnlyList<SettingEffect> Effects(
        RatingPlan plan,
        LegalSettings settings,
        string roundId,
        IReadOnlyList<CommuneRecord> communes,
        IReadOnlyList<SettingOption> options)
    {
        var inUse = RatingEngine.Rate(plan, settings, roundId, communes);
        return [.. options.Select(option => Effect(plan, roundId, communes, inUse, option))];
    }

    private static SettingEffect Effect(RatingPlan plan, string roundId, IReadOnlyList<CommuneRecord> communes, IReadOnlyList<ScoreSheet> inUse, SettingOption option)
    {
        if (option.Reach != SettingReach.Computed && !option.IsInUse)
            return new SettingEffect(option, null, null, null, null, null, null);
        // Only counts are kept: a sheet of one commune is let go before the next is rated.
        var counts = new int[Counters];
        Parallel.For(
            0,
            communes.Count,
            () => new int[Counters],
            (index, _, local) =>
            {
                var sheet = option.IsInUse ? inUse[index] : RatingEngine.Rate(plan, option.Settings, roundId, option.Read is { } read ? read(communes[index]) : communes[index]);
                Count(local, sheet, inUse[index]);
                return local;
            },
            local => AddUnder(counts, local));
        return new SettingEffect(option, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    private const int Counters = 6;

    private static void Count(int[] counts, ScoreSheet sheet, ScoreSheet inUse)
    {
        counts[sheet.Overall switch { Verdict.Met => 0, Verdict.NotMet => 1, _ => 2 }]++;
        counts[3] += sheet.Overall == inUse.Overall ? 0 : 1;
        counts[4] += sheet.Total == inUse.Total ? 0 : 1;
        counts[5] += (sheet.PassMarkLo, sheet.PassMarkHi) == (inUse.PassMarkLo, inUse.PassMarkHi) ? 0 : 1;
    }

    // Whole counts: the sum is the same in whatever order the threads end.
    private static void AddUnder(int[] counts, int[] local)
    {
        lock (counts)
        {
            for (var index = 0; index < counts.Length; index++)
                counts[index] += local[index];
        }
    }
}
