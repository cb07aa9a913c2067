using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Cli.Build;

/// <summary>The law as it stands on the day of judging.</summary>
/// <param name="RuleSets">Rule sets in force.</param>
/// <param name="Measures">All measures, by id.</param>
/// <param name="Settings">Answers to the open questions.</param>
/// <param name="ClassDate">Day the class of a unit is read. Monitoring has no council minutes, so it is the day the build speaks of.</param>
internal sealed record RatingRules(
    IReadOnlyList<RuleSet> RuleSets,
    IReadOnlyDictionary<string, Measure> Measures,
    LegalSettings Settings,
    DateOnly ClassDate)
{
    /// <summary>The law of <paramref name="law"/> on <paramref name="asOf"/>.</summary>
    public static RatingRules From(LawLibrary law, DateOnly asOf) =>
        new(law.RuleSetsAt(asOf), law.Measures.ToDictionary(measure => measure.Id), LegalSettings.From(law.Settings), asOf);

    /// <summary>What the class of a commune is read from.</summary>
    public UnitStanding Standing(CurrentCommune commune) => new(
        commune.Type,
        commune.ProvinceKind,
        HasDistrict: false,
        ClassDate,
        commune.ClassFacts.GetValueOrDefault("mountain"),
        commune.ClassFacts.GetValueOrDefault("island"),
        commune.ClassFacts.GetValueOrDefault("especially_difficult"));
}
