namespace ChildAnalytics.Domain.Law;

/// <summary>How units fall into classes during one span of time.</summary>
/// <param name="RuleSetIds">Rule sets whose pass marks it serves.</param>
/// <param name="InForceFrom">First day of the span.</param>
/// <param name="InForceTo">Last day of the span; null while in force.</param>
/// <param name="Classes">In order: the first class with a condition that holds is the unit's class.</param>
/// <param name="Source">Where the classes are said.</param>
public sealed record ClassRule(
    IReadOnlyList<string> RuleSetIds,
    DateOnly InForceFrom,
    DateOnly? InForceTo,
    IReadOnlyList<UnitClass> Classes,
    SourceCitation Source);

/// <summary>One class and the ways into it.</summary>
/// <param name="ClassId">Class of a <see cref="PassMark"/>.</param>
/// <param name="AnyOf">Conditions of which one must hold.</param>
public sealed record UnitClass(string ClassId, IReadOnlyList<ClassCondition> AnyOf);
