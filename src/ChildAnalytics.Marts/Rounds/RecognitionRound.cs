namespace ChildAnalytics.Marts.Rounds;

/// <summary>A round in which communes are assessed for recognition, apart from the years of monitoring: one row of table <c>recognition_round</c>.</summary>
/// <param name="Id">Year and month, <c>2024-11</c>.</param>
/// <param name="Decision">Id of the confirmed rule set that asks for it.</param>
/// <param name="PlanPeriod">First and last year of the five-year plan, <c>2021-2025</c>.</param>
/// <param name="PlanYear">Year of the plan, from 1.</param>
/// <param name="FirstDay">First day.</param>
/// <param name="LastDay">Last day; law and class are read on it where no minutes are at hand.</param>
/// <param name="Period">Year whose figures it reads.</param>
/// <param name="Source">Where it is said.</param>
/// <param name="SourceStatus"><c>secondary</c> where a text says so, <c>derived</c> for rounds to come.</param>
public sealed record RecognitionRound(
    string Id, string Decision, string PlanPeriod, int PlanYear, DateOnly FirstDay, DateOnly LastDay, string Period, string Source, string SourceStatus);
