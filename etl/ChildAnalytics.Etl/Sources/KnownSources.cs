using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Gso.ProvinceIndicators;
using ChildAnalytics.Etl.Sources.Npm.UnitLists;
using ChildAnalytics.Etl.Sources.Nso.Crosswalk;
using ChildAnalytics.Etl.Sources.Reports.Assessment;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Sources.Reports.YearSet;

namespace ChildAnalytics.Etl.Sources;

/// <summary>Every dataset the house can read.</summary>
public static class KnownSources
{
    /// <summary>All sources, in the order recognition tries them.</summary>
    /// <param name="lists">What reports may speak of; units see <see cref="UnitListFiles.ReadKnownUnits"/>.</param>
    /// <returns>Sources of which some hold a database open: dispose of those that can be.</returns>
    public static IReadOnlyList<ISource> All(ReportLists lists) =>
    [
        new ProvinceIndicatorSource(),
        new CrosswalkSource(),
        new UnitListSource(UnitListState.Before2025July),
        new UnitListSource(UnitListState.From2025July),
        new YearSetSource(lists),
        new AssessmentSource(lists),
        new CommuneReportSource(lists),
    ];
}
