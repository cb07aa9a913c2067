using ChildAnalytics.Marts.Measures;

namespace ChildAnalytics.Marts.Forecasts;

/// <summary>The method in use for one measure, with how it did.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="MeasureName">Short name.</param>
/// <param name="UnitId">Unit as the tables name it.</param>
/// <param name="Skill">Its figures.</param>
/// <param name="BrierOfMisses">Error of the stated chances of missing, whichever method gives the point; null where not tested.</param>
public sealed record MeasureSkill(string MeasureId, string MeasureName, string UnitId, MethodSkill Skill, double? BrierOfMisses);
