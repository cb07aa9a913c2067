using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads one composite index a file from <c>indices/</c>, one version per day its values change.</summary>
internal sealed class IndexReader(IReadOnlyDictionary<string, Measure> measures)
{
    public IReadOnlyList<IndexDefinition> Read(YamlRecord file)
    {
        var id = file.FileId();
        var label = file.Localised("label");
        var isIllustrative = file.Flag("illustrative");
        var notice = isIllustrative ? file.Localised("notice") : null;
        var values = DatedValues<Content>.Read(file, ReadContent);
        file.Close();
        return
        [
            .. values.Steps.Index().Where(step => step.Item.Value is not null).Select(step => new IndexDefinition(
                id, label, isIllustrative, notice, step.Item.From, step.Index + 1 < values.Steps.Count ? values.Steps[step.Index + 1].From.AddDays(-1) : null,
                step.Item.Value!.Parts, step.Item.Value.Source)),
        ];
    }

    private Content ReadContent(YamlRecord record)
    {
        var (parts, used) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var content = new Content([.. record.Children("parts").Select(part => ReadPart(part, parts, used))], record.Citation());
        if (content.Parts.Count == 0)
            record.Report(LawFaults.MissingKey, "parts", "{id, label, weight, measures}", "");
        record.Close();
        return content;
    }

    private IndexPart ReadPart(YamlRecord record, HashSet<string> parts, HashSet<string> used)
    {
        var part = new IndexPart(record.Text("id"), record.Localised("label"), Weight(record), [.. record.Children("measures").Select(measure => ReadMeasure(measure, used))]);
        record.RequireNew("id", part.Id, parts);
        if (part.Measures.Count == 0)
            record.Report(LawFaults.MissingKey, "measures", "{measure, weight, worst, best}", "");
        record.Close();
        return part;
    }

    private IndexMeasure ReadMeasure(YamlRecord record, HashSet<string> used)
    {
        var read = new IndexMeasure(record.Text("measure"), Weight(record), record.Number("worst"), record.Number("best"));
        record.RequireNew("measure", read.MeasureId, used);
        record.RequireOneOf("measure", read.MeasureId, [.. measures.Keys], LawFaults.UnknownReference);
        // A score of a small cell that may not be shown would tell it all the same.
        if (measures.TryGetValue(read.MeasureId, out var measure) && (measure.IsSensitive || (measure.Direction == Direction.Up ? read.Best <= read.Worst : read.Best >= read.Worst)))
            record.Report(LawFaults.RuleDoesNotFitMeasure, measure.IsSensitive ? "measure" : "best", measure.IsSensitive ? "sensitive: false" : measure.Direction == Direction.Up ? "best > worst" : "best < worst", measure.IsSensitive ? measure.Id : RecordExtensions.Plain(read.Best));
        record.Close();
        return read;
    }

    private static decimal Weight(YamlRecord record)
    {
        var weight = record.Number("weight");
        if (weight <= 0)
            record.Report(LawFaults.OutOfRange, "weight", "> 0", RecordExtensions.Plain(weight));
        return weight;
    }

    private sealed record Content(IReadOnlyList<IndexPart> Parts, SourceCitation Source);
}
