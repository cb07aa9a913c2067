using System.Globalization;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.WhatIf;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.WhatIf;

/// <summary>The fields of everything that can be supposed, each with the value in force or supposed.</summary>
public partial class WhatIfForm
{
    /// <summary>The country with its rules.</summary>
    [Parameter, EditorRequired]
    public required PublishedNation Country { get; set; }

    /// <summary>What is supposed now.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<RuleChange> Changes { get; set; }

    /// <summary>The rule set.</summary>
    [Parameter, EditorRequired]
    public required string RuleSetId { get; set; }

    private IReadOnlyDictionary<string, string> InForce { get; set; } = new Dictionary<string, string>();

    private RuleSet Law => Country.Nation.Law.RuleSet;

    private IEnumerable<(string Key, string Question, IReadOnlyList<string> Options)> Questions
    {
        get
        {
            var computed = SettingOptions.All(Country.Nation.Settings, []).Where(option => option.Reach == SettingReach.Computed).ToLookup(option => option.SettingId, option => option.Option);
            foreach (var setting in Country.Nation.Settings.Where(setting => computed[setting.Id].Distinct().Count() > 1))
                yield return ("ch." + setting.Id, setting.Question.Vi, [.. computed[setting.Id]]);
            foreach (var list in SettingOptions.ListIds)
                yield return ("ds." + list, OptionWords.List(list), ["", SettingOptions.ListNobody, SettingOptions.ListEverybody]);
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => InForce = WhatIfQuery.InForce(Law, Country.Nation.Settings);

    private string ValueOf(string key) => Changes.FirstOrDefault(change => change.Key == key)?.Value ?? InForce.GetValueOrDefault(key, "");

    private bool IsTouched(Criterion criterion) => Changes.Any(change =>
        change.Kind is ChangeKind.CriterionPoints or ChangeKind.Threshold or ChangeKind.BandPoints && change.Subject.StartsWith(criterion.Id, StringComparison.Ordinal));

    private string Unit(CriterionItem item) =>
        Country.Nation.Law.Measures.FirstOrDefault(measure => measure.Id == item.MeasureId) is { } measure ? MeasureText.AxisUnit(measure.Unit) : "";

    private static string Id(string key) => "g-" + key.Replace('.', '-');

    private static string Shown(string value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? value.Replace('.', ',') : value;
}
