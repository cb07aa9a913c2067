using System.Collections.Concurrent;
using System.Text.Json;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Planning.Menus;

/// <summary>Lays out what could be improved in a commune under a rule set; every state is scored by the rating engine, so any kind of item is covered.</summary>
/// <remarks>
/// Items of a wording of their own, of unknown points and without figures stay as they are. Of a measure that several items read, all of them see the same state.
/// Threads may share one builder.
/// </remarks>
/// <param name="ruleSet">The rule set.</param>
/// <param name="measures">Every measure its items name, by id.</param>
/// <param name="settings">Choices for the open questions of the law.</param>
public sealed class MenuBuilder(RuleSet ruleSet, IReadOnlyDictionary<string, Measure> measures, LegalSettings settings)
{
    private readonly RatingPlan whole = RatingPlan.Prepare(ruleSet, measures);
    private readonly IReadOnlyList<BlockPart> parts = BlockParts.Of(ruleSet);
    private readonly ConcurrentDictionary<string, RatingPlan> plans = new(StringComparer.Ordinal);

    private readonly ILookup<string, (string CriterionId, CriterionItem Item)> readers = ruleSet.Criteria
        .SelectMany(criterion => criterion.Items.SelectMany(item => item.MeasureIds, (item, measureId) => (measureId, Pair: (criterion.Id, item))))
        .ToLookup(read => read.measureId, read => read.Pair, StringComparer.Ordinal);

    /// <summary>The menu of a commune.</summary>
    /// <param name="roundId">The round the facts belong to.</param>
    /// <param name="commune">The commune as it stands.</param>
    /// <param name="peers">Facts of its peers in the same round.</param>
    /// <param name="states">By measure and level, the fact at that level.</param>
    public ImprovementMenu Of(string roundId, CommuneRecord commune, IReadOnlyList<IReadOnlyDictionary<string, Fact>> peers, out IReadOnlyDictionary<(string MeasureId, int Level), Fact> states)
    {
        var facts = new Dictionary<(string, int), Fact>();
        var levels = readers.SelectMany(read => LevelsOf(measures[read.Key], [.. read], commune, new PeerReach(measures[read.Key], peers), facts)).ToLookup(level => level.MeasureId);
        states = facts;
        var sheet = RatingEngine.Rate(whole, settings, roundId, commune);
        var fixedParts = parts.ToHashSet();
        var blocks = new List<MenuBlock>();
        foreach (var block in BlockParts.Join(parts, levels.Contains))
        {
            var options = OptionsOf(block, roundId, commune, levels, facts);
            if (options.Count == 0)
                continue;
            blocks.Add(new MenuBlock(string.Join('+', block.SelectMany(part => part.Items).Select(item => item.Id)), options));
            fixedParts.ExceptWith(block);
        }

        var used = blocks.SelectMany(block => block.Options[0].Levels).Select(level => level.MeasureId).ToHashSet(StringComparer.Ordinal);
        return new ImprovementMenu(
            [.. ruleSet.Criteria.Select(criterion => Fixed(criterion, sheet, [.. parts.Where(part => part.Criterion == criterion && fixedParts.Contains(part))]))],
            [.. levels.Where(measure => used.Contains(measure.Key)).OrderBy(measure => measure.Key, StringComparer.Ordinal).SelectMany(measure => measure)],
            blocks);
    }

    private IEnumerable<MeasureLevel> LevelsOf(
        Measure measure, IReadOnlyList<(string CriterionId, CriterionItem Item)> items, CommuneRecord commune, PeerReach reach, Dictionary<(string, int), Fact> facts)
    {
        // A wording reads its facts in a way nobody here can follow step by step.
        if (items.Any(pair => pair.Item.Kind == ItemKind.Worded) || !commune.Facts.TryGetValue(measure.Id, out var fact))
            yield break;
        var cases = new MeasureSteps(items, measure, commune, settings).Within(ChangedFact.Most(measure, fact, reach.Best));
        if (cases.Count == 0)
            yield break;
        var number = 0;
        foreach (var improved in cases.Prepend(0))
        {
            var state = facts[(measure.Id, number)] = ChangedFact.Of(measure, fact, improved);
            yield return new MeasureLevel(measure.Id, number, measure.IsSensitive ? number : improved, reach.Reached(state), reach.Told);
            number++;
        }
    }

    private List<MenuOption> OptionsOf(
        IReadOnlyList<BlockPart> block, string roundId, CommuneRecord commune, ILookup<string, MeasureLevel> levels, Dictionary<(string MeasureId, int Level), Fact> facts)
    {
        var plan = plans.GetOrAdd(string.Join('+', block.SelectMany(part => part.Items).Select(item => item.Id)), _ => RatingPlan.Prepare(
            ruleSet with { Criteria = [.. block.GroupBy(part => part.Criterion).Select(group => new BlockPart(group.Key, [.. group.SelectMany(part => part.Items)]).Cut)] }, measures));
        string[] ids = [.. block.SelectMany(part => part.Items).SelectMany(item => item.MeasureIds).Where(levels.Contains).Distinct().Order(StringComparer.Ordinal)];
        var options = new List<MenuOption>();
        foreach (var state in States([.. ids.Select(id => levels[id].Count())]))
        {
            var changed = new Dictionary<string, Fact>(commune.Facts, StringComparer.Ordinal);
            for (var index = 0; index < ids.Length; index++)
                changed[ids[index]] = facts[(ids[index], state[index])];
            var sheet = RatingEngine.Rate(plan, settings, roundId, commune with { Facts = changed });
            if (IsOffered(sheet))
            {
                options.Add(new MenuOption(
                    options.Count,
                    [.. ids.Select((id, index) => (id, state[index]))],
                    [.. sheet.Lines.Where(line => line.ItemId is null).Select(line => (line.CriterionId, line.Points.Min))]));
            }
        }

        return options;
    }

    private bool IsOffered(ScoreSheet sheet) =>
        sheet.NotKnockedOut == Verdict.Met
        && sheet.Lines.All(line => line.ItemId is null
            ? line.ItemCount == 0 || line.Points.IsExact
            : line.ItemCount == 0 || settings.ZeroScope != ZeroScope.Item || line.Points.Min > 0);

    // All joint states, the present one first, the last measure changing fastest.
    private static IEnumerable<int[]> States(int[] counts)
    {
        var state = new int[counts.Length];
        while (true)
        {
            yield return [.. state];
            var place = counts.Length - 1;
            while (place >= 0 && ++state[place] == counts[place])
                state[place--] = 0;
            if (place < 0)
                yield break;
        }
    }

    private MenuCriterion Fixed(Criterion criterion, ScoreSheet sheet, BlockPart[] stay)
    {
        var own = sheet.Lines.First(line => line.CriterionId == criterion.Id && line.ItemId is null);
        ScoreLine[] lines = [.. stay.SelectMany(part => part.Items).Select(item => sheet.Lines.First(line => line.CriterionId == criterion.Id && line.ItemId == item.Id))];
        var counted = lines.Where(line => line.ItemCount > 0).ToArray();
        var isWorstOf = criterion.Combination == CriterionCombination.WorstOf;
        // The lowest item may settle a criterion while others are open.
        var open = isWorstOf && own.Points.IsExact && stay.Length > 0 ? [] : counted.Where(line => !line.Points.IsExact || line.MaxPoints is null);
        var failed = lines.Where(line => line.ItemCount == 0 && line.Rule.Item?.Item.Kind == ItemKind.KnockOut).ToArray();
        return new MenuCriterion(
            criterion.Id,
            isWorstOf ? (stay.Length > 0 ? own.Points.Min : 0) : counted.Sum(line => line.Points.Min),
            own.ItemCount > 0,
            failed.Any(line => line.Finding == ScoreFinding.ConditionFails) || (settings.ZeroScope == ZeroScope.Item && counted.Any(line => line.Points is { IsExact: true, Max: 0 } && line.MaxPoints is not null)),
            [.. open.Concat(failed.Where(line => line.Finding == ScoreFinding.ConditionOpen)).Select(line => $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(line.Finding.ToString())} {line.ItemId}")]);
    }
}
