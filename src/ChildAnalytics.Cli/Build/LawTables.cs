using System.Globalization;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Cli.Build;

/// <summary>Hands law and targets on to the warehouse as the tables of schema seed.</summary>
internal static class LawTables
{
    private const string Schema = "seed";

    /// <summary>Writes measures, targets, agencies, rule sets, criteria and settings in force on <paramref name="asOf"/>.</summary>
    public static void Write(WarehouseBuild build, LawLibrary law, DateOnly asOf)
    {
        var ruleSets = law.RuleSetsAt(asOf);
        build.WriteTable(Schema, "measure", MeasureColumns, law.Measures.Select(MeasureRow));
        build.WriteTable(Schema, "target", TargetColumns, law.Targets.Select(TargetRow));
        build.WriteTable(Schema, "rule_set", RuleSetColumns, ruleSets.Select(RuleSetRow));
        build.WriteTable(Schema, "criterion", CriterionColumns, ruleSets.SelectMany(set => set.Criteria, CriterionRow));
        build.WriteTable(Schema, "threshold", ThresholdColumns, ThresholdRows(ruleSets, law.Targets));
        RuleTables.Write(build, ruleSets);
        RuleDefinitionTable.Write(build, law);
        ChildIndexTables.WriteDefinitions(build, law, asOf);
        build.WriteTable(Schema, "agency", AgencyColumns, law.Agencies.Select(AgencyRow));
        build.WriteTable(Schema, "setting", SettingColumns, law.Settings.Select(SettingRow));
    }

    private static readonly string[] MeasureColumns =
    [
        "measure_id", "document", "indicator_no", "name_vi", "name_en", "short_vi", "short_en", "unit", "direction", "numerator_vi", "numerator_en",
        "denominator_vi", "denominator_en", "ratio_base", "lead_agency", "is_sensitive", "source", "source_status",
    ];

    private static readonly string[] TargetColumns =
        ["measure_id", "document", "scope_kind", "scope_code", "year", "comparator", "value", "is_verified", "note", "source"];

    private static readonly string[] RuleSetColumns =
        ["rule_set_id", "label_vi", "label_en", "is_illustrative", "notice_vi", "notice_en", "in_force_from", "in_force_to", "total_points", "source", "source_status"];

    private static readonly string[] CriterionColumns =
        [
        "rule_set_id", "criterion_id", "criterion_no", "name_vi", "name_en", "max_points", "source", "source_status",
        "in_force_from", "confirmed_on", "document", "article", "reference",
    ];

    private static readonly string[] ThresholdColumns = ["measure_id", "threshold", "origin"];

    private static readonly string[] AgencyColumns = ["agency_id", "name_vi", "name_en", "valid_to", "note_vi", "note_en", "source"];

    private static readonly string[] SettingColumns =
        ["setting_id", "question_vi", "question_en", "value", "options", "legal_basis", "note_vi", "note_en"];

    private static object?[] MeasureRow(Measure measure) =>
    [
        measure.Id, measure.Document, measure.IndicatorNumber, measure.Label.Vi, measure.Label.En, measure.ShortLabel.Vi, measure.ShortLabel.En,
        measure.Unit.Name(), DirectionName(measure.Direction), measure.Numerator.Vi, measure.Numerator.En, measure.Denominator?.Vi, measure.Denominator?.En,
        measure.Unit.RatioBase(), string.Join('+', measure.LeadAgencies), measure.IsSensitive, Cite(measure.Source), (measure.DefinitionSource ?? measure.Source).Status,
    ];

    private static object?[] TargetRow(Target target) =>
    [
        target.MeasureId, target.Document, target.ScopeKind, target.ScopeCode, target.Year, target.Comparator.Name(), target.Value, target.IsVerified,
        target.Note, Cite(target.Source),
    ];

    private static object?[] RuleSetRow(RuleSet set) =>
    [
        set.Id, set.Label.Vi, set.Label.En, set.IsIllustrative, set.Notice?.Vi, set.Notice?.En, set.InForceFrom, set.InForceTo, set.TotalPoints, Cite(set.Source), set.Source.Status,
    ];

    private static object?[] CriterionRow(RuleSet set, Criterion criterion) =>
    [
        set.Id, criterion.Id, criterion.Number, criterion.Label.Vi, criterion.Label.En, criterion.MaxPoints, Cite(criterion.Source), criterion.Source.Status,
        criterion.InForceFrom, criterion.ConfirmedOn, criterion.Source.Document, criterion.Source.Article, criterion.Source.Reference,
    ];

    private static IEnumerable<IReadOnlyList<object?>> ThresholdRows(IReadOnlyList<RuleSet> ruleSets, IReadOnlyList<Target> targets) =>
    [
        .. from set in ruleSets
           from item in set.Criteria.SelectMany(criterion => criterion.Items)
           where item.MeasureId is not null
           from band in item.Bands
           select (object?[])[item.MeasureId, band.Threshold, $"{set.Id} {item.Id}"],
        .. targets.Select(target => (object?[])[target.MeasureId, target.Value, string.Create(CultureInfo.InvariantCulture, $"{target.Document} {target.Year}")]),
    ];

    private static object?[] AgencyRow(Agency agency) =>
        [agency.Id, agency.Name.Vi, agency.Name.En, agency.ValidTo, agency.Note.Vi, agency.Note.En, Cite(agency.Source)];

    private static object?[] SettingRow(LegalSetting setting) =>
    [
        setting.Id, setting.Question.Vi, setting.Question.En, setting.Value, string.Join(" / ", setting.Options), setting.LegalBasis, setting.Note.Vi, setting.Note.En,
    ];

    private static string DirectionName(Direction direction) => direction switch
    {
        Direction.Up => "up",
        Direction.Down => "down",
        _ => "none",
    };

    private static string Cite(SourceCitation source) =>
        string.Join("; ", new[] { source.Document, source.Article, source.Reference }.Where(part => !string.IsNullOrEmpty(part)));
}
