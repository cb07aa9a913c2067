namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>Which cells of a rolling-origin test are scored, and how.</summary>
/// <param name="Horizon">Longest horizon in years, 1 or more.</param>
/// <param name="FewestPoints">Fewest points of a series behind an origin, and years of the panel behind the first one.</param>
/// <param name="EarlierOrigins">Origins at the start that are forecast but not scored, because too few errors lie behind them.</param>
/// <param name="Step">Step values are rounded to when reported: within half a step of a limit counts as inside; 0 for none.</param>
/// <param name="Window">Newest training points that make the scale of MASE and MSIS.</param>
/// <param name="SmallestScale">Least scale of MASE and MSIS, in the unit of the measure; 0 to leave series without changes out.</param>
/// <remarks>Source: forecasting specification, section 6.</remarks>
public sealed record BacktestProtocol(
    int Horizon, int FewestPoints = 3, int EarlierOrigins = 0, double Step = 0, int Window = 10, double SmallestScale = 0);
