using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads <c>rubrics/SET/</c>: one <c>rule_set.yaml</c> and one file per criterion, and cuts them into versions at every day something changes.</summary>
internal sealed class RuleSetReader(IReadOnlyDictionary<string, Measure> measures)
{
    private const string SetFile = "rule_set";

    public IReadOnlyList<RuleSet> ReadAll(IEnumerable<YamlRecord> files) =>
        [.. files.GroupBy(file => file.Folder()).SelectMany(folder => ReadSet([.. folder])).OrderBy(set => set.Id, StringComparer.Ordinal)];

    private static bool IsSetFile(YamlRecord file) => Path.GetFileNameWithoutExtension(file.File) == SetFile;

    private IEnumerable<RuleSet> ReadSet(IReadOnlyList<YamlRecord> files)
    {
        var reader = new CriterionReader(measures);
        var criteria = files.Where(file => !IsSetFile(file)).Select(reader.Read).OrderBy(criterion => criterion.Number).ToList();
        ReportDuplicates(criteria);
        if (files.FirstOrDefault(IsSetFile) is not { } file)
        {
            files[0].Report(LawFaults.NothingToRead, "id", $"{SetFile}.yaml", "");
            return [];
        }

        var id = file.Text("id");
        if (id.Length > 0 && id != file.Folder())
            file.Report(LawFaults.NameDiffers, "id", file.Folder(), id);
        var isIllustrative = file.Flag("illustrative");
        var head = new Head(id, file.Localised("label"), isIllustrative, isIllustrative ? file.Localised("notice") : null);
        var terms = DatedValues<Terms>.Read(file, ReadTerms);
        file.Close();
        foreach (var criterion in criteria)
            ReportOutside(criterion, terms);
        var versions = Versions(head, terms, criteria).ToList();
        foreach (var (version, record) in versions)
            RuleSetChecks.Report(version, record, criteria);
        return versions.Select(version => version.RuleSet);
    }

    private static void ReportDuplicates(IEnumerable<DatedCriterion> criteria)
    {
        var (ids, numbers) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var criterion in criteria)
        {
            criterion.File.RequireNew("id", criterion.Id, ids);
            criterion.File.RequireNew("number", criterion.Number.ToString(CultureInfo.InvariantCulture), numbers);
        }
    }

    // A criterion that speaks of days on which its set is not in force was dated wrongly: nobody would ever be judged by it then.
    private static void ReportOutside(DatedCriterion criterion, DatedValues<Terms> terms)
    {
        foreach (var step in criterion.Values.Steps.Where(step => step.Value is not null && terms.At(step.From)?.Value is null && terms.Steps.Count > 0))
            criterion.File.Report(LawFaults.DatesWithGap, "values", $">= {terms.Steps[0].From:yyyy-MM-dd}", $"{step.From:yyyy-MM-dd}");
    }

    private static Terms ReadTerms(YamlRecord record)
    {
        var total = record.Number("total_points");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var marks = new List<PassMark>();
        foreach (var child in record.Children("pass_marks"))
        {
            var mark = new PassMark(child.Text("class"), child.Localised("label"), child.Number("points"), child.Citation());
            child.RequireNew("class", mark.ClassId, seen);
            child.RequireWithin("points", mark.Points, 0, total);
            child.Close();
            marks.Add(mark);
        }

        if (marks.Count == 0 && record.Has("pass_marks"))
            record.Report(LawFaults.MissingKey, "pass_marks", "{class, label, points, source}", "[]");
        var terms = new Terms(total, record.Citation("total_source"), marks, record.Citation(), record);
        record.Close();
        return terms;
    }

    private static IEnumerable<(RuleSet RuleSet, YamlRecord Terms)> Versions(Head head, DatedValues<Terms> terms, List<DatedCriterion> criteria)
    {
        var days = terms.Steps.Select(step => step.From)
            .Concat(criteria.SelectMany(criterion => criterion.Values.Steps.Select(step => step.From)))
            .Distinct().Order().ToList();
        for (var index = 0; index < days.Count; index++)
        {
            if (terms.At(days[index])?.Value is not { } inForce)
                continue;
            DateOnly? lastDay = index + 1 < days.Count ? days[index + 1].AddDays(-1) : null;
            var set = new RuleSet(
                head.Id, head.Label, head.IsIllustrative, head.Notice, days[index], lastDay, inForce.Total,
                [.. criteria.Select(criterion => criterion.At(days[index])).OfType<Criterion>()], inForce.PassMarks, inForce.Source, inForce.TotalSource);
            yield return (set, inForce.Record);
        }
    }

    private sealed record Head(string Id, LocalisedText Label, bool IsIllustrative, LocalisedText? Notice);

    private sealed record Terms(decimal Total, SourceCitation TotalSource, IReadOnlyList<PassMark> PassMarks, SourceCitation Source, YamlRecord Record);
}
