using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>The closed word lists of the law's files.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, MeasureUnit> Units =
        Enum.GetValues<MeasureUnit>().ToDictionary(unit => unit.Name());

    public static readonly IReadOnlyDictionary<string, Comparator> Comparators =
        Enum.GetValues<Comparator>().ToDictionary(comparator => comparator.Name());

    public static readonly IReadOnlyDictionary<string, Direction> Directions = new Dictionary<string, Direction>
    {
        ["up"] = Direction.Up,
        ["down"] = Direction.Down,
        ["none"] = Direction.None,
    };

    public static readonly IReadOnlyDictionary<string, ItemKind> ItemKinds = new Dictionary<string, ItemKind>
    {
        ["yes_no"] = ItemKind.YesNo,
        ["bands"] = ItemKind.Bands,
        ["unknown"] = ItemKind.Unknown,
        ["proportional"] = ItemKind.Proportional,
        ["all_of"] = ItemKind.AllOf,
        ["rate"] = ItemKind.Rate,
        ["survey"] = ItemKind.Survey,
        ["knock_out"] = ItemKind.KnockOut,
        ["worded"] = ItemKind.Worded,
    };

    public static readonly IReadOnlyDictionary<string, CriterionCombination> Combinations = new Dictionary<string, CriterionCombination>
    {
        ["sum"] = CriterionCombination.Sum,
        ["worst_of"] = CriterionCombination.WorstOf,
    };

    public static readonly IReadOnlyDictionary<string, PointsRounding> PointsRoundings = new Dictionary<string, PointsRounding>
    {
        ["half_up"] = PointsRounding.HalfUp,
        ["down"] = PointsRounding.Down,
    };

    /// <summary>Statuses of a source, as <see cref="SourceCitation.Status"/> lists them.</summary>
    public static readonly IReadOnlyList<string> SourceStatuses = ["official", "secondary", "derived", "plan", Illustrative, "unknown"];

    public static readonly IReadOnlyList<string> ScopeKinds = ["national", "province", "district", "commune"];

    public const string Illustrative = "illustrative";
}
