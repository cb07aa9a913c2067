using ChildAnalytics.Marts.Improvements;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Planning.Menus;

namespace ChildAnalytics.Web.Features.WayUp;

/// <summary>The menus of a publication as the planner reads them.</summary>
public static class PublishedMenus
{
    /// <summary>Menus by commune, with their levels as published; empty where the publication holds none.</summary>
    /// <param name="snapshot">The publication.</param>
    /// <param name="ruleSetId">The rule set.</param>
    /// <param name="provinceCode">Two digits.</param>
    /// <param name="communeId">One commune of it; null for all.</param>
    public static IReadOnlyDictionary<string, (ImprovementMenu Menu, IReadOnlyList<ImprovementLevel> Levels)> Read(
        PublishedSnapshot snapshot, string ruleSetId, string provinceCode, string? communeId)
    {
        var levels = snapshot.Improvements.Levels(ruleSetId, provinceCode, communeId).ToLookup(level => level.CommuneId, StringComparer.Ordinal);
        var options = snapshot.Improvements.Options(ruleSetId, provinceCode, communeId).ToLookup(option => option.CommuneId, StringComparer.Ordinal);
        return snapshot.Improvements.Criteria(ruleSetId, provinceCode, communeId).GroupBy(criterion => criterion.CommuneId, StringComparer.Ordinal).ToDictionary(
            commune => commune.Key,
            commune => (
                new ImprovementMenu(
                    [.. commune.Select(row => new MenuCriterion(row.CriterionId, row.FixedPoints, row.MustExceedZero, row.IsBarred, row.Openings))],
                    [.. levels[commune.Key].Select(row => new MeasureLevel(row.MeasureId, row.Level, row.Units, row.PeersReached, row.PeersTold))],
                    [.. options[commune.Key].GroupBy(row => row.BlockId, StringComparer.Ordinal).Select(Block)]),
                (IReadOnlyList<ImprovementLevel>)[.. levels[commune.Key]]),
            StringComparer.Ordinal);
    }

    private static MenuBlock Block(IGrouping<string, ImprovementOption> block) => new(
        block.Key,
        [.. block.GroupBy(row => row.Number).Select(option => new MenuOption(option.Key, option.First().Levels, [.. option.Select(row => (row.CriterionId, row.Points))]))]);
}
