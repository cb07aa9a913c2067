using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Sources.Reports.Assessment;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>What the rows of a report may speak of.</summary>
/// <param name="Units">Codes, by period.</param>
/// <param name="Measures">Measures, by id.</param>
/// <param name="Disaggregations">Ids of <c>warehouse/seeds/disaggregation.csv</c>, <c>all</c> included.</param>
public sealed record ReportLists(KnownUnits Units, IReadOnlyDictionary<string, Measure> Measures, IReadOnlySet<string> Disaggregations)
{
    /// <summary>Rounds and rule sets that assessments may speak of.</summary>
    public AssessmentLists Assessments { get; init; } = AssessmentLists.None;
}
