namespace ChildAnalytics.Etl.Samples.Forms;

/// <summary>One data row of the form, without the running number.</summary>
internal sealed record FormRow(
    string UnitCode,
    string UnitName,
    string MeasureId,
    string MeasureName,
    string UnitText,
    FormCell Numerator,
    FormCell Denominator,
    FormCell Value,
    string Note);
