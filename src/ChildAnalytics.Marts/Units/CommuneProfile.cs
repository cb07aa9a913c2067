namespace ChildAnalytics.Marts.Units;

/// <summary>Who a commune is: one row of table <c>commune</c>.</summary>
/// <param name="Id">Code and first day: <c>25351@2025-07-01</c>.</param>
/// <param name="Code">Five digits.</param>
/// <param name="Name">With its type: "Xã Tân Quan".</param>
/// <param name="ShortName">Without: "Tân Quan".</param>
/// <param name="UnitType">xã, phường, thị trấn, đặc khu.</param>
/// <param name="ValidFrom">First day of this state; null where it is older than the data.</param>
/// <param name="ValidTo">Last day; null while it exists.</param>
/// <param name="ProvinceCode">Two digits.</param>
/// <param name="ProvinceName">With its kind.</param>
/// <param name="FormedFrom">Names of the units merged into it; null where none was.</param>
/// <param name="Children">Children; null where not reported.</param>
/// <param name="ChildrenPeriod">Period of that count.</param>
/// <param name="IsCurrent">False for a state that has ended.</param>
public sealed record CommuneProfile(
    string Id, string Code, string Name, string ShortName, string UnitType, DateOnly? ValidFrom, DateOnly? ValidTo,
    string ProvinceCode, string ProvinceName, string? FormedFrom, double? Children, string? ChildrenPeriod, bool IsCurrent);
