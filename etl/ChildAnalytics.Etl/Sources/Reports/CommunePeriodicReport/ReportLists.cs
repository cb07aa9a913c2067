using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>What the rows of a report may speak of.</summary>
/// <param name="Units">Codes, by period.</param>
/// <param name="Measures">Measures, by id.</param>
/// <param name="Disaggregations">Ids of <c>warehouse/seeds/disaggregation.csv</c>, <c>all</c> included.</param>
public sealed record ReportLists(KnownUnits Units, IReadOnlyDictionary<string, Measure> Measures, IReadOnlySet<string> Disaggregations);
