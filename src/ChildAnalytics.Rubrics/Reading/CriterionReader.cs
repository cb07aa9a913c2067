using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads one criterion a file: what it is called, and from which day it asks what.</summary>
internal sealed class CriterionReader(IReadOnlyDictionary<string, Measure> measures)
{
    private readonly ItemReader reader = new(measures);

    public DatedCriterion Read(YamlRecord file)
    {
        var (id, number, label) = (file.Text("id"), file.WholeNumber("number"), file.Localised("label"));
        var values = DatedValues<Criterion>.Read(file, record => ReadValue(record, id, number, label));
        file.Close();
        return new DatedCriterion(id, number, label, values, file);
    }

    private Criterion ReadValue(YamlRecord record, string id, int number, LocalisedText label)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var items = record.Children("items").Select(item => reader.Read(item, seen)).ToList();
        // A criterion of knock-outs alone has no points to state.
        var max = items.Count > 0 && items.TrueForAll(item => item.Kind == ItemKind.KnockOut) ? 0 : ItemReader.ReadPoints(record);
        var combination = record.Has("combination") ? record.Word("combination", Words.Combinations) : CriterionCombination.Sum;
        var source = record.Citation();
        record.Close();
        if (items.Count == 0 && record.Has("items"))
            record.Report(LawFaults.NothingMeasured, "items", "{id, kind, measure}", "[]");
        else if (combination == CriterionCombination.Sum)
            CheckSum(record, items, max);
        else
            CheckWorstOf(record, items, max);
        return new Criterion(id, number, label, max, items, source) { Combination = combination };
    }

    private static void CheckSum(YamlRecord record, List<CriterionItem> items, decimal? max)
    {
        var known = items.Sum(item => item.MaxPoints ?? 0);
        var isWhole = items.TrueForAll(item => item.MaxPoints is not null);
        if (items.Count > 0 && max is { } most && (isWhole ? known != most : known > most))
            record.Report(LawFaults.CriterionDoesNotAddUp, "max_points", $"{string.Join(" + ", items.Select(item => item.MaxPoints is { } points ? RecordExtensions.Plain(points) : "?"))} = {RecordExtensions.Plain(known)}", RecordExtensions.Plain(most));
    }

    // The lowest of several items is fair only where each of them can reach the same top.
    private static void CheckWorstOf(YamlRecord record, List<CriterionItem> items, decimal? max)
    {
        if (max is null)
            record.Report(LawFaults.MissingKey, "max_points", "max_points", "");
        foreach (var item in items.Where(item => item.Kind != ItemKind.KnockOut && item.MaxPoints != max))
            record.Report(LawFaults.CriterionDoesNotAddUp, "combination", $"{item.Id}: {RecordExtensions.Plain(max ?? 0)}", item.MaxPoints is { } points ? RecordExtensions.Plain(points) : "");
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
