namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Smoothing fitted to a series: where it ended, and the variance of its one-step errors.</summary>
/// <param name="Alpha">Weight of the newest error in the level.</param>
/// <param name="Beta">Weight of the newest error in the trend.</param>
/// <param name="Phi">Damping of the trend.</param>
/// <param name="Level">Level after the last point.</param>
/// <param name="Trend">Trend after the last point.</param>
/// <param name="Variance">Variance of the one-step errors.</param>
public readonly record struct FittedSmoothing(double Alpha, double Beta, double Phi, double Level, double Trend, double Variance)
{
    /// <summary>Runs known parameters over a series, for example those of a published table.</summary>
    /// <param name="parameters">Constants and starting states.</param>
    /// <param name="values">The series, oldest first; longer than <paramref name="parameterCount"/>.</param>
    /// <param name="parameterCount">Parameters and starting states fitted: 2 without trend, 4 with, 5 damped.</param>
    public static FittedSmoothing From(Smoothing parameters, ReadOnlySpan<double> values, int parameterCount)
    {
        var state = parameters.Run(values);
        return new FittedSmoothing(
            parameters.Alpha, parameters.Beta, parameters.Phi, state.Level, state.Trend, state.SquaredErrors / (values.Length - parameterCount));
    }
}
