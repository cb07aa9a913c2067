namespace ChildAnalytics.Marts.Provinces;

/// <summary>A province that has official series on one map.</summary>
/// <param name="Code">Two digits.</param>
/// <param name="Name">With its kind.</param>
public sealed record ProvinceChoice(string Code, string Name);
