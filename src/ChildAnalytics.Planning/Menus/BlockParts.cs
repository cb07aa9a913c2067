using ChildAnalytics.Domain.Law;

namespace ChildAnalytics.Planning.Menus;

/// <summary>Part of a criterion that is scored by itself: one item of a sum, or all items where the lowest counts.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Items">Its items in this part.</param>
internal sealed record BlockPart(Criterion Criterion, IReadOnlyList<CriterionItem> Items)
{
    /// <summary>The criterion cut down to this part, worth what its items are worth.</summary>
    public Criterion Cut => Criterion.Combination == CriterionCombination.WorstOf
        ? Criterion with { Items = Items }
        : Criterion with { Items = Items, MaxPoints = Items.Sum(item => item.MaxPoints ?? 0) };
}

/// <summary>Sorts the parts of a rule set into blocks that share no measure which can be changed.</summary>
internal static class BlockParts
{
    /// <summary>Parts of a rule set in its order.</summary>
    public static IReadOnlyList<BlockPart> Of(RuleSet ruleSet) =>
    [
        .. ruleSet.Criteria.SelectMany(criterion => criterion.Combination == CriterionCombination.WorstOf
            ? [new BlockPart(criterion, criterion.Items)]
            : criterion.Items.Select(item => new BlockPart(criterion, [item]))),
    ];

    /// <summary>Blocks of the parts that read a changeable measure, in the order of their first parts; parts that read none are in no block.</summary>
    public static IReadOnlyList<IReadOnlyList<BlockPart>> Join(IReadOnlyList<BlockPart> parts, Func<string, bool> isChangeable)
    {
        var blocks = new List<(List<BlockPart> Parts, HashSet<string> Measures)>();
        foreach (var part in parts)
        {
            var measures = part.Items.SelectMany(item => item.MeasureIds).Where(isChangeable).ToHashSet(StringComparer.Ordinal);
            if (measures.Count == 0)
                continue;
            var touched = blocks.Where(block => block.Measures.Overlaps(measures)).ToList();
            if (touched.Count == 0)
            {
                blocks.Add(([part], measures));
                continue;
            }

            touched[0].Parts.Add(part);
            touched[0].Measures.UnionWith(measures);
            foreach (var merged in touched.Skip(1))
            {
                touched[0].Parts.AddRange(merged.Parts);
                touched[0].Measures.UnionWith(merged.Measures);
                blocks.Remove(merged);
            }
        }

        return [.. blocks.Select(block => block.Parts)];
    }
}
