using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Reading;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics;

/// <summary>All law and targets the product knows, as dated values with a source each: the content of the warehouse's YAML files, checked.</summary>
public sealed class LawLibrary
{
    private LawLibrary()
    {
    }

    /// <summary>Measures of all documents, by document, number and id; ids are unique.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Targets with a number, one per measure, document, scope and year. A year the document leaves out has no row. Compare <see cref="TextTargets"/>.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Objectives without a number.</summary>
    public required IReadOnlyList<TextTarget> TextTargets { get; init; }

    /// <summary>Every version of every rule set, by id and first day; a version ends the day before anything in it changes, so several may share an id.</summary>
    public required IReadOnlyList<RuleSet> RuleSets { get; init; }

    /// <summary>Open questions of the law with the answer in use, by id.</summary>
    public required IReadOnlyList<LegalSetting> Settings { get; init; }

    /// <summary>Lead agencies.</summary>
    public required IReadOnlyList<Agency> Agencies { get; init; }

    /// <summary>Official lists of units that decide a class, as far as they are at hand.</summary>
    public required IReadOnlyList<ClassFactList> ClassFacts { get; init; }

    /// <summary>Every version of every composite index, by id and first day.</summary>
    public required IReadOnlyList<IndexDefinition> Indices { get; init; }

    /// <summary>Reads and checks <c>measures targets rubrics settings classes indices agencies.yaml</c> below a warehouse folder.</summary>
    /// <exception cref="FaultException">Any file has a fault; carries the faults of all files, each with file (relative to the folder) and line.</exception>
    public static LawLibrary Load(string warehouseFolder)
    {
        var log = new FaultLog();
        var files = new LawFiles(warehouseFolder, log);
        var agencies = AgencyReader.ReadAll(files.One("agencies.yaml"));
        var measures = MeasureReader.ReadAll(files.In("measures"), agencies);
        var measuresById = measures.DistinctBy(measure => measure.Id).ToDictionary(measure => measure.Id);
        var targets = new TargetReader(measuresById);
        foreach (var file in files.In("targets"))
            targets.Read(file);
        var library = new LawLibrary
        {
            Measures = measures,
            Targets = targets.Targets,
            TextTargets = targets.TextTargets,
            RuleSets = new RuleSetReader(measuresById).ReadAll(files.In("rubrics")),
            Settings = [.. files.In("settings").Select(SettingReader.Read)],
            Agencies = agencies,
            ClassFacts = [.. files.In("classes").Select(ClassFactReader.Read)],
            Indices = [.. files.In("indices").SelectMany(new IndexReader(measuresById).Read)],
        };
        log.ThrowIfAny();
        return library;
    }

    /// <summary>The rule sets in force on a day, at most one version of each; none before the first is in force.</summary>
    public IReadOnlyList<RuleSet> RuleSetsAt(DateOnly date) =>
        [.. RuleSets.Where(set => set.IsInForceOn(date))];
}
