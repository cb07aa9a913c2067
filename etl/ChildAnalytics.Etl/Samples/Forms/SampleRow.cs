namespace ChildAnalytics.Etl.Samples.Forms;

/// <summary>One data row of the form, without the running number.</summary>
internal sealed record SampleRow(
    string UnitCode,
    string UnitName,
    string MeasureId,
    string MeasureName,
    string UnitText,
    SampleCell Numerator,
    SampleCell Denominator,
    SampleCell Value,
    string Note);
