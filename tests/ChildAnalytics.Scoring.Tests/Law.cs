using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Scoring.Classification;
using ChildAnalytics.Scoring.Facts;

namespace ChildAnalytics.Scoring.Tests;

/// <summary>Builders with valid defaults: a test shows only what matters to it.</summary>
internal static class Law
{
    public static readonly SourceCitation Source = new("test", null, null, "illustrative");

    /// <summary>Pass marks of QĐ 06 (domain.md 2.3).</summary>
    public static readonly IReadOnlyList<PassMark> PassMarks = [new("A", Text("A"), 900, Source), new("B", Text("B"), 850, Source), new("C", Text("C"), 800, Source)];

    public static readonly UnitStanding PlainCommune = Standing(UnitType.Commune, mountain: false, island: false, difficult: false);

    public static LocalisedText Text(string text) => new(text, text);

    public static UnitStanding Standing(
        UnitType type, ProvinceKind province = ProvinceKind.Province, bool hasDistrict = false, bool? mountain = null, bool? island = null, bool? difficult = null) =>
        new(type, province, hasDistrict, new DateOnly(2025, 11, 30), mountain, island, difficult);

    public static CriterionItem Bands(string id, decimal most, bool lowerKnown, params (Comparator Comparator, decimal Threshold, decimal Points)[] bands) =>
        new(id, Text(id), ItemKind.Bands, id, most, [.. bands.Select(band => new ScoringBand(band.Comparator, band.Threshold, band.Points))], lowerKnown, Source);

    public static CriterionItem YesNo(string id, decimal most) => new(id, Text(id), ItemKind.YesNo, id, most, [], true, Source);

    public static CriterionItem Item(string id, ItemKind kind, decimal most) => new(id, Text(id), kind, id, most, [], true, Source);

    public static CriterionItem Unknown(string id) => new(id, Text(id), ItemKind.Unknown, null, null, [], false, Source);

    public static Criterion Criterion(string id, params CriterionItem[] items) =>
        new(id, 1, Text(id), items.All(item => item.MaxPoints is not null) ? items.Sum(item => item.MaxPoints) : null, items, Source);

    public static RuleSet RuleSet(decimal total, bool illustrative, params Criterion[] criteria) => new(
        illustrative ? "TEST-minh-hoa" : "TEST", Text("test"), illustrative, illustrative ? Text("minh họa") : null, new DateOnly(2019, 1, 3), null, total, criteria, PassMarks, Source);

    /// <summary>What is known of QĐ 06 (domain.md 2.1): criteria 1, 6 and 7 hold 275 points, ten unknown ones share 725.</summary>
    public static RuleSet KnownPartOfDecision06() => RuleSet(
        1000,
        false,
        [
            Criterion("TC01", YesNo("TC01a", 50), YesNo("TC01b", 15), YesNo("TC01c", 15), YesNo("TC01d", 20)),
            Criterion("TC06", Bands("TC06a", 50, false, (Comparator.Ge, 95, 50)), Bands("TC06b", 75, false, (Comparator.Eq, 100, 75))),
            Criterion("TC07", Bands("TC07", 50, false, (Comparator.Ge, 98, 50))),
            .. new[] { 2, 3, 4, 5, 8, 9, 10, 11, 12, 13 }.Select(number => Criterion($"TC{number:00}", Unknown($"TC{number:00}"))),
        ]);

    /// <summary>Every measure the items name: yes/no where it is asked whether, per 100,000 for rates, percent for the rest.</summary>
    public static IReadOnlyDictionary<string, Measure> MeasuresOf(RuleSet ruleSet, bool sensitive = false) => ruleSet.Criteria
        .SelectMany(criterion => criterion.Items)
        .SelectMany(item => item.MeasureIds.Select(id => (Id: id, Unit: UnitOf(item, id))))
        .DistinctBy(pair => pair.Id)
        .ToDictionary(pair => pair.Id, pair => Measure(pair.Id, pair.Unit, sensitive: sensitive));

    private static MeasureUnit UnitOf(CriterionItem item, string id) =>
        item.Kind == ItemKind.YesNo || item.Conditions.Any(condition => condition.MeasureId == id && condition.Comparator == Comparator.Eq) ? MeasureUnit.YesNo
        : item.Kind == ItemKind.Rate ? MeasureUnit.Per100k : MeasureUnit.Percent;

    public static Measure Measure(string id, MeasureUnit unit, Direction direction = Direction.Up, bool sensitive = false) =>
        new(id, "TEST", 1, Text(id), Text(id), unit, direction, Text("n"), Text("d"), [], sensitive, Source);

    public static Target Target(Comparator comparator, decimal value, int? year = 2030) =>
        new("M", "QD23-2021", "national", "VN", year, comparator, value, true, null, Source);

    public static CommuneRecord Commune(UnitStanding standing, params (string Measure, Fact Fact)[] facts) => Commune("25351", standing, facts);

    public static CommuneRecord Commune(string code, UnitStanding standing, params (string Measure, Fact Fact)[] facts) =>
        new(new UnitId(code, new DateOnly(2025, 7, 1)), standing, facts.ToDictionary(fact => fact.Measure, fact => fact.Fact));
}
