using System.Globalization;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads the targets of one measure a file from <c>targets/DOCUMENT/</c>: values keyed by year, or by <c>no_year</c> where the text names none.</summary>
internal sealed class TargetReader(IReadOnlyDictionary<string, Measure> measures)
{
    private const string NoYear = "no_year";
    private const string Nation = "VN";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public List<Target> Targets { get; } = [];

    public List<TextTarget> TextTargets { get; } = [];

    public void Read(YamlRecord file)
    {
        var measureId = file.FileId("measure");
        if (measureId.Length > 0 && !measures.ContainsKey(measureId))
            file.Report(LawFaults.UnknownReference, "measure", "measures/*/ID.yaml", measureId);
        var (kind, code) = Scope(file);
        file.RequireNew("measure", $"{file.Folder()} {measureId} {code}", _seen);
        file.Date("confirmed_on");
        int? before = null;
        foreach (var entry in file.Entries("values"))
        {
            int? year = int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            if (year is null && entry.Key != NoYear)
                file.ReportAt(LawFaults.WrongForm, entry.Line, "values", $"yyyy, {NoYear}", entry.Key);
            if (year <= before)
                file.ReportAt(LawFaults.DatesNotSorted, entry.Line, "values", $"> {before}", entry.Key);
            before = year ?? before;
            if (entry.Record is { } record)
                ReadValue(record, file.Folder(), measureId, kind, code, year);
            else if (!entry.Value.IsNull())
                file.ReportAt(LawFaults.WrongForm, entry.Line, entry.Key, "{comparator, value, source}, null", entry.Value.ToString());
        }

        file.Close();
    }

    private void ReadValue(YamlRecord record, string document, string measureId, string kind, string code, int? year)
    {
        measures.TryGetValue(measureId, out var measure);
        if (record.Has("text"))
        {
            TextTargets.Add(new TextTarget(measureId, document, kind, code, year, record.Localised("text"), record.Citation()));
            if (measure is not null and not { Unit: MeasureUnit.None })
                record.Report(LawFaults.RuleDoesNotFitMeasure, "text", MeasureUnit.None.Name(), measure.Unit.Name());
        }
        else
        {
            var value = record.Number("value");
            Targets.Add(new Target(
                measureId, document, kind, code, year, record.Word("comparator", Words.Comparators), value,
                record.Flag("verified"), record.OptionalText("note"), record.Citation()));
            if (measure is { Unit: MeasureUnit.Percent })
                record.RequireWithin("value", value, 0, 100);
            if (measure is { Unit: MeasureUnit.None })
                record.Report(LawFaults.RuleDoesNotFitMeasure, "value", "text", MeasureUnit.None.Name());
        }

        record.Close();
    }

    private static (string Kind, string Code) Scope(YamlRecord file)
    {
        if (file.Child("scope") is not { } scope)
            return ("", "");
        var (kind, code) = (scope.Text("kind"), scope.Text("code"));
        scope.RequireOneOf("kind", kind, Words.ScopeKinds, LawFaults.UnknownWord);
        var isNation = kind == Words.ScopeKinds[0];
        if (code.Length > 0 && (isNation ? code != Nation : !UnitId.TryParse(code, out _)))
            scope.Report(LawFaults.WrongForm, "code", isNation ? Nation : $"code@{YamlRecord.DateForm}", code);
        scope.Close();
        return (kind, code);
    }
}
