namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Constants and starting states of exponential smoothing with an additive, possibly damped trend.</summary>
/// <param name="Alpha">Weight of the newest error in the level, 0 to 1.</param>
/// <param name="Beta">Weight of the newest error in the trend (alpha times the classical beta), 0 to alpha; 0 without trend.</param>
/// <param name="Phi">Damping of the trend, above 0 and at most 1.</param>
/// <param name="Level">Level before the first point.</param>
/// <param name="Trend">Trend before the first point; 0 without trend.</param>
public readonly record struct Smoothing(double Alpha, double Beta, double Phi, double Level, double Trend)
{
    /// <summary>State after the last point and the sum of squared one-step errors.</summary>
    /// <param name="values">The series, oldest first, without gaps.</param>
    /// <remarks>Source: forecasting specification, section 5: e = y - (l + phi b); l += phi b + alpha e; b = phi b + beta e.</remarks>
    public SmoothingState Run(ReadOnlySpan<double> values)
    {
        double level = Level, trend = Trend, squares = 0;
        foreach (var value in values)
        {
            var damped = Phi * trend;
            var error = value - (level + damped);
            level += damped + (Alpha * error);
            trend = damped + (Beta * error);
            squares += error * error;
        }

        return new SmoothingState(level, trend, squares);
    }
}

/// <summary>Exponential smoothing after the last point of a series.</summary>
/// <param name="Level">Level after the last point.</param>
/// <param name="Trend">Trend after the last point.</param>
/// <param name="SquaredErrors">Sum of squared one-step errors.</param>
public readonly record struct SmoothingState(double Level, double Trend, double SquaredErrors);
