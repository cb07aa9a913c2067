using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads one criterion a file: what it is called, and from which day it asks what.</summary>
internal sealed class CriterionReader(IReadOnlyDictionary<string, Measure> measures)
{
    public DatedCriterion Read(YamlRecord file)
    {
        var (id, number, label) = (file.Text("id"), file.WholeNumber("number"), file.Localised("label"));
        var values = DatedValues<Criterion>.Read(file, record => ReadValue(record, id, number, label));
        file.Close();
        return new DatedCriterion(id, number, label, values, file);
    }

    private Criterion ReadValue(YamlRecord record, string id, int number, LocalisedText label)
    {
        var max = Points(record);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var items = record.Children("items").Select(item => ReadItem(item, seen)).ToList();
        var source = record.Citation();
        record.Close();
        var known = items.Sum(item => item.MaxPoints ?? 0);
        var isWhole = items.TrueForAll(item => item.MaxPoints is not null);
        if (items.Count == 0)
            record.Report(LawFaults.MissingKey, "items", "{id, kind}", "");
        else if (max is { } most && (isWhole ? known != most : known > most))
            record.Report(LawFaults.CriterionDoesNotAddUp, "max_points", RecordExtensions.Plain(known), RecordExtensions.Plain(most));
        return new Criterion(id, number, label, max, items, source);
    }

    private CriterionItem ReadItem(YamlRecord item, HashSet<string> seen)
    {
        var id = item.Text("id");
        item.RequireNew("id", id, seen);
        var kind = item.Word("kind", Words.ItemKinds);
        var measure = Measure(item, kind);
        var max = Points(item);
        if (max is null && kind != ItemKind.Unknown)
            item.Report(LawFaults.MissingKey, "max_points", "max_points", "");
        if (kind == ItemKind.YesNo && measure is not null and not { Unit: MeasureUnit.YesNo })
            item.Report(LawFaults.RuleDoesNotFitMeasure, "kind", MeasureUnit.YesNo.Name(), measure.Unit.Name());
        var bands = kind == ItemKind.Bands ? BandReader.ReadAll(item, measure, max) : [];
        var result = new CriterionItem(
            id, item.Localised("label"), kind, measure?.Id, max, bands, kind != ItemKind.Bands || item.Flag("lower_bands_known"), item.Citation());
        item.Close();
        return result;
    }

    private Measure? Measure(YamlRecord item, ItemKind kind)
    {
        if (kind == ItemKind.Unknown && !item.Has("measure"))
            return null;
        var id = item.Text("measure");
        if (id.Length > 0 && !measures.ContainsKey(id))
            item.Report(LawFaults.UnknownReference, "measure", "measures/*/ID.yaml", id);
        return measures.GetValueOrDefault(id);
    }

    private static decimal? Points(YamlRecord record)
    {
        var points = record.OptionalNumber("max_points");
        if (points <= 0)
            record.Report(LawFaults.OutOfRange, "max_points", "> 0", RecordExtensions.Plain(points.Value));
        return points;
    }
}

/// <summary>A criterion through time.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number in the document.</param>
/// <param name="Label">The document's words.</param>
/// <param name="Values">What it asks, by first day in force.</param>
/// <param name="File">Where it stands, for faults found later.</param>
internal sealed record DatedCriterion(string Id, int Number, LocalisedText Label, DatedValues<Criterion> Values, YamlRecord File)
{
    /// <summary>The criterion on a day; null where it is not in force. A change announced but not known leaves its points open.</summary>
    public Criterion? At(DateOnly date) => Values.At(date) switch
    {
        null => null,
        { IsExpected: true } step => Open(step.From),
        { From: var from, Value: var value } => value is null ? null : value with { InForceFrom = from, ConfirmedOn = Values.ConfirmedOn },
    };

    private Criterion Open(DateOnly from)
    {
        var source = new SourceCitation($"{Id}, {from:yyyy-MM-dd}", null, null, "unknown");
        return new Criterion(Id, Number, Label, null, [new CriterionItem(Id, Label, ItemKind.Unknown, null, null, [], true, source)], source, from, Values.ConfirmedOn);
    }
}
