using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Settings;

namespace ChildAnalytics.Cli.Build;

/// <summary>The law as it stands on the day the build speaks of.</summary>
/// <param name="RuleSets">Rule sets in force on that day.</param>
/// <param name="Measures">All measures, by id.</param>
/// <param name="Settings">Answers to the open questions.</param>
/// <param name="ClassFacts">Lists of mountain, island and specially difficult units, as far as at hand.</param>
/// <param name="AsOf">The day the build speaks of.</param>
/// <param name="Versions">Every version of every rule set.</param>
/// <param name="OpenQuestions">The open questions with their options, as the files state them.</param>
internal sealed record RatingRules(
    IReadOnlyList<RuleSet> RuleSets,
    IReadOnlyDictionary<string, Measure> Measures,
    LegalSettings Settings,
    IReadOnlyDictionary<string, ClassFactList> ClassFacts,
    DateOnly AsOf,
    IReadOnlyList<RuleSet> Versions,
    IReadOnlyList<LegalSetting> OpenQuestions)
{
    /// <summary>The law of <paramref name="law"/> on <paramref name="asOf"/>.</summary>
    public static RatingRules From(LawLibrary law, DateOnly asOf) => new(
        law.RuleSetsAt(asOf),
        law.Measures.ToDictionary(measure => measure.Id),
        LegalSettings.From(law.Settings),
        law.ClassFacts.ToDictionary(list => list.Id),
        asOf,
        law.RuleSets,
        law.Settings);

    /// <summary>The versions a year of monitoring is judged by: those in force on its last day, at the latest the day of the build, of the sets still in force.</summary>
    public IEnumerable<RuleSet> RuleSetsIn(int year)
    {
        var lastDay = new Period(year).LastDay;
        return RuleSetsOn(lastDay < AsOf ? lastDay : AsOf);
    }

    /// <summary>The versions in force on a day, of the sets still in force.</summary>
    public IEnumerable<RuleSet> RuleSetsOn(DateOnly day) => Versions.Where(version => version.IsInForceOn(day) && RuleSets.Any(current => current.Id == version.Id));

    /// <summary>What the class of a commune is read from in a year of monitoring, which has no council minutes: the last day of its data, at the latest the day of the build.</summary>
    public UnitStanding StandingIn(CurrentCommune commune, int year)
    {
        var lastDay = new Period(year).LastDay;
        return StandingOn(commune, lastDay < AsOf ? lastDay : AsOf);
    }

    /// <summary>What the class of a commune is read from on a day; on the first day of the unit where it did not exist yet.</summary>
    public UnitStanding StandingOn(CurrentCommune commune, DateOnly wanted)
    {
        var day = commune.ClassDate(wanted);
        return Standing(commune.TypeOn(day), commune.ProvinceKindOn(day), hasDistrict: false, commune.Id.Code, day);
    }

    /// <summary>What the class of one state of a commune is read from on a day of its existence.</summary>
    public UnitStanding StandingOn(CommuneState commune, DateOnly day) =>
        Standing(commune.Type, commune.ProvinceKindOn(day), commune.HasDistrict, commune.Id.Code, day);

    private UnitStanding Standing(UnitType type, ProvinceKind provinceKind, bool hasDistrict, string code, DateOnly day) => new(
        type,
        provinceKind,
        hasDistrict,
        day,
        ClassFacts["mountain"].IsTrueOf(code, day),
        ClassFacts["island"].IsTrueOf(code, day),
        ClassFacts["especially_difficult"].IsTrueOf(code, day));
}
