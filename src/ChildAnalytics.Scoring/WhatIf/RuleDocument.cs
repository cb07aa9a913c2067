using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>A rule set with the measures it reads: all the engine needs of the law to rate.</summary>
/// <param name="RuleSet">The rule set.</param>
/// <param name="Measures">Every measure its items name.</param>
public sealed record RuleDocument(RuleSet RuleSet, IReadOnlyList<Measure> Measures)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        // Vietnamese stays readable for those who open the table.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The document of a rule set; <paramref name="measures"/> may hold more than it names.</summary>
    public static RuleDocument Of(RuleSet ruleSet, IReadOnlyList<Measure> measures)
    {
        var named = ruleSet.Criteria.SelectMany(criterion => criterion.Items).SelectMany(item => item.MeasureIds).ToHashSet(StringComparer.Ordinal);
        return new RuleDocument(ruleSet, [.. measures.Where(measure => named.Contains(measure.Id)).OrderBy(measure => measure.Id, StringComparer.Ordinal)]);
    }

    /// <summary>As one JSON text; the same document gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no such document.</exception>
    public static RuleDocument FromJson(string json) =>
        JsonSerializer.Deserialize<RuleDocument>(json, Format) ?? throw new JsonException("The document is empty.");
}
