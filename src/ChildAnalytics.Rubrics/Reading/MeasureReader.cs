using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads one measure a file from <c>measures/DOCUMENT/</c>.</summary>
internal static class MeasureReader
{
    public static IReadOnlyList<Measure> ReadAll(IEnumerable<YamlRecord> files, IReadOnlyList<Agency> agencies)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var agencyIds = agencies.Select(agency => agency.Id).ToList();
        return
        [
            .. files.Select(file => Read(file, seen, agencyIds))
                .OrderBy(measure => measure.Document, StringComparer.Ordinal)
                .ThenBy(measure => measure.IndicatorNumber)
                .ThenBy(measure => measure.Id, StringComparer.Ordinal),
        ];
    }

    private static Measure Read(YamlRecord file, HashSet<string> seen, IReadOnlyList<string> agencyIds)
    {
        var id = file.FileId();
        file.RequireNew("id", id, seen);
        var unit = file.Word("unit", Words.Units);
        var leads = file.Texts("lead_agencies");
        foreach (var lead in leads)
            file.RequireOneOf("lead_agencies", lead, agencyIds, LawFaults.UnknownReference);
        var measure = new Measure(
            id,
            file.Folder(),
            file.WholeNumber("indicator"),
            file.Localised("label"),
            file.Localised("short_label"),
            unit,
            file.Word("direction", Words.Directions),
            file.Localised("numerator"),
            unit.RatioBase() is null ? null : file.Localised("denominator"),
            leads,
            file.Flag("sensitive"),
            file.Citation(),
            file.Citation("definition_source"),
            file.Has("counts_units") && file.Flag("counts_units"),
            file.Has("counts_places") && file.Flag("counts_places"));
        file.Close();
        return measure;
    }
}
