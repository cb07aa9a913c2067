namespace ChildAnalytics.Marts.Measures;

/// <summary>How one method would have done in the past years of a measure. Figures are null where the past does not say.</summary>
/// <param name="Method"><c>naive</c>, <c>peb3</c> and others.</param>
/// <param name="MeanAbsoluteError">In the unit of the measure.</param>
/// <param name="Mase">Error over that of the last value within the series; below 1 is better than it.</param>
/// <param name="IntervalScore95">Width of the 95 percent interval with a penalty for what fell outside; lower is better.</param>
/// <param name="Coverage80">Share of past values inside the 80 percent interval, 0 to 1.</param>
/// <param name="Coverage95">Share inside the 95 percent interval, 0 to 1.</param>
/// <param name="Brier">Mean squared error of the probability of missing the target, 0 to 1; lower is better.</param>
/// <param name="Gain">How much better than the last value, 0.1 for a tenth.</param>
/// <param name="IsChosen">True for the method in use.</param>
/// <param name="Origins">Past years forecasts were made from.</param>
/// <param name="OriginsWon">Of them, how many it won against the last value.</param>
/// <param name="TargetYears">Distinct years that were foretold.</param>
/// <param name="Series">Most communes tested at once.</param>
public sealed record MethodSkill(
    string Method, double? MeanAbsoluteError, double? Mase, double? IntervalScore95, double? Coverage80, double? Coverage95, double? Brier, double? Gain,
    bool IsChosen, int? Origins, int? OriginsWon, int? TargetYears, int? Series);
