using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Sensitivity;
using ChildAnalytics.Scoring.Thresholds;
using ChildAnalytics.Warehouse;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Computes the composite indices of the law folder for the newest year, with the spread of ranks over the choices an analyst could have made.</summary>
internal static class ChildIndexTables
{
    /// <summary>Where scores go.</summary>
    public const string Table = "engine.child_index";

    private const string Whole = "index";

    // A key is never empty.
    private const string WholePart = "all";
    private const int Draws = 1_000;
    private const int Seed = 20210107;

    private static readonly string[] ScoreColumns =
        ["commune_id", "year", "index_id", "part_id", "province_code", "score", "known_weight", "rank", "rank_median", "rank_low", "rank_high", "ranked_units", "draws", "illustrative"];

    private static readonly string[] DefinitionColumns =
    [
        "index_id", "part_id", "measure_id", "index_label_vi", "index_label_en", "notice_vi", "notice_en", "illustrative", "part_no", "part_label_vi", "part_label_en", "part_weight",
        "measure_weight", "worst", "best", "in_force_from", "source",
    ];

    /// <summary>Writes <c>seed.index_part</c>: what each index is made of on the day of the build.</summary>
    public static void WriteDefinitions(WarehouseBuild build, LawLibrary law, DateOnly asOf) => build.WriteTable(
        "seed",
        "index_part",
        DefinitionColumns,
        law.Indices.Where(index => index.IsInForceOn(asOf)).SelectMany(
            index => index.Parts.Index().SelectMany(part => part.Item.Measures.Select(measure => (object?[])
            [
                index.Id, part.Item.Id, measure.MeasureId, index.Label.Vi, index.Label.En, index.Notice?.Vi, index.Notice?.En, index.IsIllustrative, part.Index + 1, part.Item.Label.Vi,
                part.Item.Label.En, part.Item.Weight, measure.Weight, measure.Worst, measure.Best, index.InForceFrom, index.Source.Document,
            ]))));

    /// <summary>Writes the scores; nothing where no year has facts, or none of them is of the index.</summary>
    public static void Write(EngineTables tables, LawLibrary law, RatingRules rules, CoreFacts core)
    {
        var rows = new List<object?[]>();
        foreach (var index in core.Years.Count == 0 ? [] : law.Indices.Where(index => index.IsInForceOn(rules.AsOf)))
        {
            // A measure nobody reported would leave every part short of its weight in the same way, and tells communes apart in nothing.
            var known = index with { Parts = [.. index.Parts.Select(part => part with { Measures = [.. part.Measures.Where(measure => core.Measures.Contains(measure.MeasureId))] }).Where(part => part.Measures.Count > 0)] };
            if (known.Parts.Count > 1)
                rows.AddRange(Rows(known, rules, core, core.Years[^1]));
        }

        tables.Write(Table, ScoreColumns, rows);
    }

    private static IEnumerable<object?[]> Rows(IndexDefinition index, RatingRules rules, CoreFacts core, int year)
    {
        var communes = core.ReportingCommunes();
        var tree = IndexTree.Of([.. Nodes(index, rules.Measures)], index.Id);
        string[] codes = [.. tree.Nodes.Take(tree.MeasureCount).Select(node => node.Code)];
        var facts = communes.Select(commune => core.Of(commune.Id.ToString(), year, codes)).ToArray();
        var columns = Array.ConvertAll(codes, code => Array.ConvertAll(facts, own => Value(own, rules.Measures[code])));
        string[] units = [.. communes.Select(commune => commune.Id.ToString())];
        var run = CompositeIndex.Run(new IndexSource(tree, new IndexTable(units, codes, columns), new IndexTable(units, [], []), [], index.Id), IndexSettings.Communes);
        var spreads = MethodBand.Run(new MethodSimulation(run, MethodChoices.Communes, Seed), Draws, Seed);
        var ranked = run.Ranks.Count(rank => rank > 0);
        for (var unit = 0; unit < units.Length; unit++)
        {
            for (var node = tree.MeasureCount; node < tree.Nodes.Count; node++)
            {
                var isWhole = node == tree.Root;
                var spread = isWhole && run.Ranks[unit] > 0 ? spreads[unit] : null;
                yield return
                [
                    units[unit], new Period(year).ToString(), index.Id, isWhole ? WholePart : tree.Nodes[node].Code, communes[unit].ProvinceCode, Known(run.Scores.Values[node][unit]),
                    Known(isWhole ? run.Scores.Coverage[node][unit] : run.Scores.KnownWeight[node][unit]), spread?.Nominal, Known(spread?.Median), Known(spread?.Low), Known(spread?.High),
                    isWhole ? ranked : null, isWhole ? Draws : null, index.IsIllustrative,
                ];
            }
        }
    }

    private static IEnumerable<IndexNode> Nodes(IndexDefinition index, IReadOnlyDictionary<string, Measure> measures)
    {
        foreach (var part in index.Parts)
        {
            foreach (var measure in part.Measures)
            {
                yield return new IndexNode(measure.MeasureId, 1, part.Id, measures[measure.MeasureId].Direction, (double)measure.Weight)
                {
                    Worst = (double)measure.Worst, Best = (double)measure.Best,
                };
            }

            yield return new IndexNode(part.Id, 2, Whole, Direction.Up, (double)part.Weight);
        }

        yield return new IndexNode(Whole, 3, null, Direction.Up, 1);
    }

    // An interval, or 0 over 0, is no value: its weight goes to the other measures.
    private static double Value(IReadOnlyDictionary<string, Fact> facts, Measure measure) =>
        facts.TryGetValue(measure.Id, out var fact) && ExactValue.TryRead(fact, measure.Unit, out var value) && value.Denominator > 0 ? (double)value.ToDecimal() : double.NaN;

    private static double? Known(double? number) => number is { } known && double.IsFinite(known) ? known : null;
}
