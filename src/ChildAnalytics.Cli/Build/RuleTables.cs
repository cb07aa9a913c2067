using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Cli.Build;

/// <summary>Hands on how points follow: items, their bands and the pass marks, each with its own source, so that a reader of a publication can score again.</summary>
internal static class RuleTables
{
    private static readonly string[] ItemColumns =
    [
        "rule_set_id", "criterion_id", "item_id", "item_no", "measure_id", "label_vi", "label_en", "kind", "max_points", "lower_bands_known",
        "document", "article", "reference", "source_status",
    ];

    private static readonly string[] BandColumns =
    [
        "rule_set_id", "criterion_id", "item_id", "band_no", "comparator", "threshold", "points", "document", "article", "reference", "source_status",
    ];

    private static readonly string[] PassMarkColumns =
        ["rule_set_id", "class_id", "label_vi", "label_en", "points", "document", "article", "reference", "source_status"];

    /// <summary>Writes <c>seed.criterion_item</c>, <c>seed.criterion_band</c> and <c>seed.pass_mark</c> of the rule sets in force.</summary>
    public static void Write(WarehouseBuild build, IReadOnlyList<RuleSet> ruleSets)
    {
        var items =
            from set in ruleSets
            from criterion in set.Criteria
            from item in criterion.Items.Index()
            select (SetId: set.Id, CriterionId: criterion.Id, item.Item, Number: item.Index + 1);
        build.WriteTable("seed", "criterion_item", ItemColumns, items.Select(row => ItemRow(row.SetId, row.CriterionId, row.Number, row.Item)));
        build.WriteTable(
            "seed",
            "criterion_band",
            BandColumns,
            items.SelectMany(row => row.Item.Bands.Index(), (row, band) => BandRow(row.SetId, row.CriterionId, row.Item, band.Index + 1, band.Item)));
        build.WriteTable("seed", "pass_mark", PassMarkColumns, ruleSets.SelectMany(set => set.PassMarks, PassMarkRow));
    }

    private static object?[] ItemRow(string setId, string criterionId, int number, CriterionItem item) =>
    [
        setId, criterionId, item.Id, number, item.MeasureId, item.Label.Vi, item.Label.En, KindName(item.Kind), item.MaxPoints, item.LowerBandsKnown, .. Cells(item.Source),
    ];

    private static object?[] BandRow(string setId, string criterionId, CriterionItem item, int number, ScoringBand band) =>
        [setId, criterionId, item.Id, number, band.Comparator.Name(), band.Threshold, band.Points, .. Cells(band.Source ?? item.Source)];

    private static object?[] PassMarkRow(RuleSet set, PassMark mark) =>
        [set.Id, mark.ClassId, mark.Label.Vi, mark.Label.En, mark.Points, .. Cells(mark.Source)];

    private static object?[] Cells(SourceCitation source) => [source.Document, source.Article, source.Reference, source.Status];

    private static string KindName(ItemKind kind) => kind switch
    {
        ItemKind.YesNo => "yes_no",
        ItemKind.Bands => "bands",
        _ => "unknown",
    };
}
