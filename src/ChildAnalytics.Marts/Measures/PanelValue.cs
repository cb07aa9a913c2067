namespace ChildAnalytics.Marts.Measures;

/// <summary>One published yearly value of one commune.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="ProvinceCode">Two digits.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">In the unit of the measure.</param>
/// <param name="Denominator">Children behind it; null where the value is no ratio or was given without counts.</param>
public sealed record PanelValue(string CommuneId, string ProvinceCode, int Year, double Value, double? Denominator);
