using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads one item of a criterion: its points, its measures, and what its kind asks for beside them.</summary>
internal sealed class ItemReader(IReadOnlyDictionary<string, Measure> measures)
{
    public CriterionItem Read(YamlRecord item, HashSet<string> seen)
    {
        var id = item.Text("id");
        item.RequireNew("id", id, seen);
        var kind = item.Word("kind", Words.ItemKinds);
        var hasOneMeasure = kind is not (ItemKind.AllOf or ItemKind.KnockOut or ItemKind.Worded);
        var measure = hasOneMeasure ? ReadMeasure(item, kind) : null;
        var max = kind == ItemKind.KnockOut ? 0 : ReadPoints(item);
        if (max is null && kind != ItemKind.Unknown)
            item.Report(LawFaults.MissingKey, "max_points", "max_points", "");
        if (kind == ItemKind.YesNo && measure is not null and not { Unit: MeasureUnit.YesNo })
            item.Report(LawFaults.RuleDoesNotFitMeasure, "kind", MeasureUnit.YesNo.Name(), measure.Unit.Name());
        if (kind is ItemKind.Rate or ItemKind.Survey && measure is not null && measure.Unit.RatioBase() is null)
            item.Report(LawFaults.RuleDoesNotFitMeasure, "kind", "percent, per_mille, per_100k", measure.Unit.Name());
        var isBanded = kind is ItemKind.Bands or ItemKind.Rate or ItemKind.Survey;
        var pool = kind == ItemKind.Rate ? ReadPool(item) : null;
        // Thresholds of a rate stand in its own base, so the percentages of the measure are no limit to them.
        var bands = isBanded ? BandReader.ReadAll(item, measure, max, isPercent: measure is { Unit: MeasureUnit.Percent } && pool is null or { Per: 100 }) : [];
        var result = new CriterionItem(id, item.Localised("label"), kind, measure?.Id, max, bands, !isBanded || item.Flag("lower_bands_known"), item.Citation())
        {
            Scale = kind == ItemKind.Proportional ? ReadScale(item, measure) : null,
            Pool = pool,
            Coverage = kind == ItemKind.Survey ? ReadCoverage(item) : null,
            Conditions = kind is ItemKind.AllOf or ItemKind.KnockOut ? ReadConditions(item) : [],
            WordedRule = kind == ItemKind.Worded ? item.Text("rule") : null,
            WordedMeasures = kind == ItemKind.Worded ? ReadMeasures(item) : [],
        };
        item.Close();
        return result;
    }

    /// <summary>Most points, above 0; null where left out.</summary>
    public static decimal? ReadPoints(YamlRecord record)
    {
        var points = record.OptionalNumber("max_points");
        if (points <= 0)
            record.Report(LawFaults.OutOfRange, "max_points", "> 0", RecordExtensions.Plain(points.Value));
        return points;
    }

    private static RatePool ReadPool(YamlRecord item)
    {
        var pool = new RatePool(item.Number("per"), item.WholeNumber("years"), item.Number("least_denominator"));
        item.RequireWithin("per", pool.Per, 1, 1_000_000);
        item.RequireWithin("years", pool.Years, 1, 10);
        item.RequireWithin("least_denominator", pool.LeastDenominator, 0, 1_000_000);
        return pool;
    }

    private static ProportionalScale ReadScale(YamlRecord item, Measure? measure)
    {
        if (item.Child("scale") is not { } record)
            return new ProportionalScale(0, 1, 0, PointsRounding.HalfUp);
        var scale = new ProportionalScale(record.Number("from"), record.Number("to"), record.WholeNumber("decimals"), record.Word("rounding", Words.PointsRoundings));
        record.RequireWithin("decimals", scale.Decimals, 0, 6);
        if (measure is { Unit: MeasureUnit.Percent })
        {
            record.RequireWithin("from", scale.From, 0, 100);
            record.RequireWithin("to", scale.To, 0, 100);
        }

        var isUp = scale.To > scale.From;
        if (scale.To == scale.From)
            record.Report(LawFaults.OutOfRange, "to", $"≠ {RecordExtensions.Plain(scale.From)}", RecordExtensions.Plain(scale.To));
        else if (measure is not null && measure.Direction != (isUp ? Direction.Up : Direction.Down))
            record.Report(LawFaults.RuleDoesNotFitMeasure, "to", isUp ? "direction: up" : "direction: down", measure.Direction.ToString().ToLowerInvariant());
        record.Close();
        return scale;
    }

    private static decimal ReadCoverage(YamlRecord item)
    {
        var coverage = item.Number("coverage");
        item.RequireWithin("coverage", coverage, 0.5m, 0.999m);
        return coverage;
    }

    private List<ItemCondition> ReadConditions(YamlRecord item)
    {
        var conditions = new List<ItemCondition>();
        foreach (var record in item.Children("conditions"))
        {
            var measure = Find(record, "measure", record.Text("measure"));
            var condition = new ItemCondition(measure?.Id ?? "", record.Word("comparator", Words.Comparators), record.Number("threshold"));
            if (measure is { Unit: MeasureUnit.Percent })
                record.RequireWithin("threshold", condition.Threshold, 0, 100);
            if (measure is { Unit: MeasureUnit.YesNo })
                record.RequireWithin("threshold", condition.Threshold, 0, 1);
            if (measure is { Unit: MeasureUnit.None })
                record.Report(LawFaults.RuleDoesNotFitMeasure, "measure", "", measure.Unit.Name());
            record.Close();
            conditions.Add(condition);
        }

        if (conditions.Count == 0 && item.Has("conditions"))
            item.Report(LawFaults.NothingMeasured, "conditions", "{measure, comparator, threshold}", "[]");
        return conditions;
    }

    private List<string> ReadMeasures(YamlRecord item)
    {
        var ids = item.Texts("measures");
        if (ids.Count == 0 && item.Has("measures"))
            item.Report(LawFaults.NothingMeasured, "measures", "measures/*/ID.yaml", "[]");
        return [.. ids.Select(id => Find(item, "measures", id)).OfType<Measure>().Select(measure => measure.Id)];
    }

    private Measure? ReadMeasure(YamlRecord item, ItemKind kind)
    {
        if (item.Has("measure"))
            return Find(item, "measure", item.Text("measure"));
        if (kind != ItemKind.Unknown)
            item.Report(LawFaults.NothingMeasured, "measure", "measures/*/ID.yaml", "");
        return null;
    }

    private Measure? Find(YamlRecord record, string key, string id)
    {
        if (id.Length > 0 && !measures.ContainsKey(id))
            record.Report(LawFaults.UnknownReference, key, "measures/*/ID.yaml", id);
        return measures.GetValueOrDefault(id);
    }
}
