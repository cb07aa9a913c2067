using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Marts.Forecasts;

/// <summary>How totals of one measure would have done in past years, by the method in use.</summary>
/// <param name="MeasureName">Short name.</param>
/// <param name="Unit">Unit of the errors.</param>
/// <param name="IsNational">True for the nation, false for provinces.</param>
/// <param name="Method">The method in use.</param>
/// <param name="MeanAbsoluteError">Its error; null where not known.</param>
/// <param name="ErrorOfLastValue">Error of keeping the last total.</param>
/// <param name="Coverage80">Share inside the 80 percent interval, 0 to 1.</param>
/// <param name="Coverage95">Share inside the 95 percent interval.</param>
/// <param name="CoverageIfIndependent">The same, had communes been taken as independent.</param>
/// <param name="TargetYears">Distinct years foretold.</param>
public sealed record TotalSkill(
    string MeasureName, MeasureUnit Unit, bool IsNational, string Method, double? MeanAbsoluteError, double? ErrorOfLastValue, double? Coverage80, double? Coverage95,
    double? CoverageIfIndependent, int TargetYears);
