namespace ChildAnalytics.Forecasting.Accuracy;

/// <summary>How far points were from what happened, for one series over its horizons.</summary>
/// <remarks>Source: forecasting specification, section 7; MASE after Hyndman and Koehler 2006, sMAPE as in M3 and M4.</remarks>
public static class PointErrors
{
    /// <summary>Symmetric mean absolute percentage error, 0 to 200; a horizon where both values are 0 counts 0.</summary>
    /// <param name="actual">What happened, one per horizon.</param>
    /// <param name="forecast">Same length and order.</param>
    public static double Smape(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast)
    {
        var sum = 0.0;
        for (var h = 0; h < actual.Length; h++)
            sum += SmapeTerm(actual[h], forecast[h]);
        return sum / actual.Length;
    }

    /// <summary>One term of <see cref="Smape"/>, 0 to 200.</summary>
    public static double SmapeTerm(double actual, double forecast)
    {
        var size = Math.Abs(actual) + Math.Abs(forecast);
        return size == 0 ? 0 : 200 * Math.Abs(actual - forecast) / size;
    }

    /// <summary>Mean absolute error in the unit of the series.</summary>
    /// <param name="actual">What happened, one per horizon.</param>
    /// <param name="forecast">Same length and order.</param>
    public static double MeanAbsolute(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast)
    {
        var sum = 0.0;
        for (var h = 0; h < actual.Length; h++)
            sum += Math.Abs(actual[h] - forecast[h]);
        return sum / actual.Length;
    }

    /// <summary>Scale of MASE and MSIS: mean absolute change of the training points.</summary>
    /// <param name="training">Oldest first; NaN below 2 points, 0 for a constant.</param>
    public static double TrainingScale(ReadOnlySpan<double> training)
    {
        var sum = 0.0;
        for (var t = 1; t < training.Length; t++)
            sum += Math.Abs(training[t] - training[t - 1]);
        return sum / (training.Length - 1);
    }

    /// <summary>Overall weighted average: mean of the two ratios to the naive method; below 1 is better than naive.</summary>
    public static double OverallAgainstNaive(double smape, double mase, double naiveSmape, double naiveMase) =>
        ((smape / naiveSmape) + (mase / naiveMase)) / 2;
}
