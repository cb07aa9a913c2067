namespace ChildAnalytics.Forecasting.Accuracy;

/// <summary>What simpler rules say of the same case, for comparison with a stated probability.</summary>
/// <param name="PastRate">Climatology: share that missed in the past, as known at the origin, 0 to 1.</param>
/// <param name="LastValue">Probability of the rule that nothing changes, 0 to 1.</param>
/// <param name="Growth">Probability of the rule that the compound yearly growth of the window goes on, 0 to 1.</param>
public readonly record struct MissRules(double PastRate, double LastValue, double Growth);
