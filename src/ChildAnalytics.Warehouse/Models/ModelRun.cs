namespace ChildAnalytics.Warehouse.Models;

/// <summary>One step of a build that has ended, for a progress line.</summary>
/// <param name="Name">The table made, or the step, for example <c>core.units</c>.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ModelRun(string Name, TimeSpan Elapsed, StepOutcome Outcome = StepOutcome.Built);
