using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Gso.ProvinceIndicators;
using ChildAnalytics.Etl.Sources.Npm.UnitLists;
using ChildAnalytics.Etl.Sources.Nso.Crosswalk;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Sources;

/// <summary>Every dataset the house can read.</summary>
public static class KnownSources
{
    /// <summary>All sources, in the order recognition tries them.</summary>
    /// <param name="units">Codes a report may speak of, see <see cref="UnitListFiles.ReadKnownUnits"/>.</param>
    /// <param name="measures">Measures a report may speak of, by id.</param>
    public static IReadOnlyList<ISource> All(KnownUnits units, IReadOnlyDictionary<string, Measure> measures) =>
    [
        new ProvinceIndicatorSource(),
        new CrosswalkSource(),
        new UnitListSource(UnitListState.Before2025July),
        new UnitListSource(UnitListState.From2025July),
        new CommuneReportSource(units, measures),
    ];
}
