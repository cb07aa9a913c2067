using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Planning.Menus;

/// <summary>Finds the least numbers of improved cases at which any item that reads a measure scores otherwise.</summary>
/// <remarks>
/// The scorer itself is asked, so every kind of item is covered. Between two asked states that score alike nothing is looked for: points follow a measure in one
/// direction, as a rule set for recognition does. Cost: about as many scorings as there are steps times the binary digits of the cases.
/// </remarks>
/// <param name="items">The items that read the measure, each with its criterion.</param>
/// <param name="measure">The measure.</param>
/// <param name="commune">The commune as it stands.</param>
/// <param name="settings">Choices for the open questions.</param>
internal sealed class MeasureSteps(IReadOnlyList<(string CriterionId, CriterionItem Item)> items, Measure measure, CommuneRecord commune, LegalSettings settings)
{
    private readonly ItemRule[] rules = [.. items.Where(pair => pair.Item.Conditions.Count == 0).Select(pair => new ItemRule(pair.CriterionId, pair.Item, measure))];

    private readonly ConditionRule[] conditions =
        [.. items.SelectMany(pair => pair.Item.Conditions).Where(condition => condition.MeasureId == measure.Id).Select(condition => new ConditionRule(condition, measure))];

    /// <summary>Numbers of cases, ascending, 0 not among them; empty where nothing would change.</summary>
    /// <param name="most">Most cases that can be improved.</param>
    public IReadOnlyList<int> Within(int most)
    {
        var starts = new List<int>();
        if (most > 0)
            Find(0, most, Scores(0), Scores(most), starts);
        return starts;
    }

    private void Find(int low, int high, decimal[] atLow, decimal[] atHigh, List<int> starts)
    {
        if (atLow.AsSpan().SequenceEqual(atHigh))
            return;
        if (high - low == 1)
        {
            starts.Add(high);
            return;
        }

        var middle = low + ((high - low) / 2);
        var atMiddle = Scores(middle);
        Find(low, middle, atLow, atMiddle, starts);
        Find(middle, high, atMiddle, atHigh, starts);
    }

    private decimal[] Scores(int cases)
    {
        var fact = ChangedFact.Of(measure, commune.Facts[measure.Id], cases);
        var changed = commune with { Facts = new Dictionary<string, Fact>(commune.Facts, StringComparer.Ordinal) { [measure.Id] = fact } };
        var scores = new decimal[(rules.Length * 2) + conditions.Length];
        for (var index = 0; index < rules.Length; index++)
        {
            var points = ItemScorer.Score(rules[index], changed, settings, out _).Points;
            (scores[2 * index], scores[(2 * index) + 1]) = (points.Min, points.Max);
        }

        for (var index = 0; index < conditions.Length; index++)
            scores[(rules.Length * 2) + index] = conditions[index].Judge(fact, settings) is { } verdict ? (int)verdict : -1;
        return scores;
    }
}
