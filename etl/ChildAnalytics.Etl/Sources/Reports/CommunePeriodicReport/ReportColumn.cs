namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Index of each column in <see cref="ReportForm.AllHeadings"/>.</summary>
internal enum ReportColumn
{
    UnitCode = 1,
    UnitName = 2,
    MeasureId = 3,
    MeasureName = 4,
    UnitText = 5,
    Numerator = 6,
    Denominator = 7,
    Value = 8,
    Note = 9,
    Disaggregation = 10,
}
