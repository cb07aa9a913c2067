namespace ChildAnalytics.Marts.Provinces;

/// <summary>An official indicator told by province and year.</summary>
/// <param name="Id">For example <c>u5mr</c>.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Unit">Vietnamese unit.</param>
/// <param name="FirstYear">First year of any value.</param>
/// <param name="LastYear">Last year.</param>
/// <param name="Values">Values on this map.</param>
public sealed record ProvinceIndicator(string Id, string Name, string Unit, int FirstYear, int LastYear, int Values);
