using ChildAnalytics.Domain.Law;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>What must hold of a whole version of a rule set: its points add up, no day of it is empty, an illustrative set is complete, a confirmed one holds no assumption.</summary>
internal static class RuleSetChecks
{
    public static void Report(RuleSet set, YamlRecord terms, IReadOnlyList<DatedCriterion> criteria)
    {
        var known = set.Criteria.Sum(criterion => criterion.MaxPoints ?? 0);
        var isWhole = set.Criteria.All(criterion => criterion.MaxPoints is not null);
        if (set.Criteria.Count > 0 && (isWhole ? known != set.TotalPoints : known > set.TotalPoints))
            terms.Report(
                LawFaults.TotalDoesNotAddUp, "total_points", RecordExtensions.Plain(set.TotalPoints), $"{RecordExtensions.Plain(known)} ({set.InForceFrom:yyyy-MM-dd})");
        if (set.Criteria.Count == 0)
            terms.Report(LawFaults.DatesWithGap, "total_points", "article_*.yaml", $"{set.InForceFrom:yyyy-MM-dd}");
        foreach (var criterion in set.Criteria)
        {
            var file = criteria.First(candidate => candidate.Id == criterion.Id && candidate.Number == criterion.Number).File;
            if (set.IsIllustrative && Gap(criterion) is { } gap)
                file.Report(LawFaults.IllustrativeIncomplete, "values", gap, "");
            if (!set.IsIllustrative && Assumption(criterion) is { } place)
                file.Report(LawFaults.AssumptionAmongLaw, "values", "", place);
        }
    }

    private static string? Gap(Criterion criterion)
    {
        if (criterion.MaxPoints is null)
            return $"{criterion.Id}: max_points";
        // An item without a measure stands for a text that is not at hand; one with a measure must say how points follow from it.
        var open = criterion.Items.FirstOrDefault(item => (item.Kind == ItemKind.Unknown && item.MeasureId is not null) || item.MaxPoints is null || !item.LowerBandsKnown);
        return open is null ? null : $"{open.Id}: kind, max_points, lower_bands_known: true";
    }

    private static string? Assumption(Criterion criterion)
    {
        if (IsAssumed(criterion.Source))
            return criterion.Id;
        return criterion.Items.FirstOrDefault(item => IsAssumed(item.Source) || item.Bands.Any(band => IsAssumed(band.Source)))?.Id;
    }

    private static bool IsAssumed(SourceCitation? source) => source?.Status == Words.Illustrative;
}
