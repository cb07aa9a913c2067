namespace ChildAnalytics.Marts.Maps;

/// <summary>A change between two years as a reader of the name sees it, split into what happened and what was redrawn. For every point of the intervals, real and redrawn add up to the change.</summary>
/// <param name="UnitId">Unit of the current map.</param>
/// <param name="UnitName">Its name, with its type.</param>
/// <param name="ProvinceCode">Two digits.</param>
/// <param name="NamesakeId">Old unit it is compared with.</param>
/// <param name="NamesakeName">Name of that unit.</param>
/// <param name="ComparedBy"><c>only_part</c>, <c>name</c> or <c>code</c>.</param>
/// <param name="MeasureId">Measure or indicator.</param>
/// <param name="MeasureName">Its Vietnamese name.</param>
/// <param name="Unit">Unit of a measure by its id, of an indicator in words.</param>
/// <param name="FromPeriod">First year.</param>
/// <param name="ToPeriod">Second year.</param>
/// <param name="NamesakeBefore">Old unit, first year; null where hidden.</param>
/// <param name="TerritoryBefore">Today's territory, first year.</param>
/// <param name="TerritoryAfter">Today's territory, second year.</param>
/// <param name="Change">Second year of today's unit minus first year of the old one.</param>
/// <param name="Real">Part of it on one and the same territory.</param>
/// <param name="Redrawn">Part of it that comes from the new boundary.</param>
/// <param name="Quality"><c>exact</c>, <c>interval</c>, <c>not_separable</c> or <c>suppressed</c>.</param>
/// <param name="IsSynthetic">True for simulated figures.</param>
public sealed record ChangeSplit(
    string UnitId, string UnitName, string ProvinceCode, string NamesakeId, string NamesakeName, string ComparedBy,
    string MeasureId, string MeasureName, string Unit, string FromPeriod, string ToPeriod,
    double? NamesakeBefore, ValueRange TerritoryBefore, ValueRange TerritoryAfter, ValueRange Change, ValueRange Real, ValueRange Redrawn, string Quality, bool IsSynthetic);

/// <summary>A value, or the interval it lies in; all null where nothing is known or shown.</summary>
/// <param name="Value">Null where only an interval is known.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct ValueRange(double? Value, double? Low, double? High);
