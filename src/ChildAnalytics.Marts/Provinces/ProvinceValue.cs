namespace ChildAnalytics.Marts.Provinces;

/// <summary>One official figure.</summary>
/// <param name="ProvinceCode">Two digits.</param>
/// <param name="ProvinceName">With its kind.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">Value; null where it is only known as a range.</param>
/// <param name="ValueLow">Lower end: the lowest of the old provinces.</param>
/// <param name="ValueHigh">Upper end.</param>
/// <param name="Basis"><c>reported</c>, <c>recombined</c> or <c>unweighted_range</c>.</param>
/// <param name="Note">Remark of the source.</param>
public sealed record ProvinceValue(
    string ProvinceCode, string ProvinceName, int Year, double? Value, double? ValueLow, double? ValueHigh, string Basis, string? Note);
