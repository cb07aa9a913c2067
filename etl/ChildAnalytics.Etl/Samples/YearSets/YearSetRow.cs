using System.Runtime.InteropServices;

namespace ChildAnalytics.Etl.Samples.YearSets;

/// <summary>One row of a year-set before it is written.</summary>
/// <param name="UnitCode">Commune or province.</param>
/// <param name="MeasureId">Measure.</param>
/// <param name="Disaggregation">Part of the children.</param>
/// <param name="Numerator">Count; null for an empty cell.</param>
/// <param name="Denominator">Count; null for an empty cell.</param>
/// <param name="Value">Text of the value; empty where numerator and denominator say it.</param>
/// <param name="Note">Remark.</param>
/// <param name="NumeratorText">What stands in place of the numerator where an error is planted; null otherwise.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct YearSetRow(
    string UnitCode, string MeasureId, string Disaggregation, int? Numerator, int? Denominator, string Value, string Note, string? NumeratorText = null);
