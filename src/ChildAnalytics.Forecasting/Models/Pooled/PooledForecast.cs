namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Forecasts of all series of a panel for horizons 1 to H, in the unit of the measure.</summary>
/// <remarks>Horizon-major: series i at horizon h (from 1) stands at <c>(h - 1) * SeriesCount + i</c>. NaN where there is no forecast.</remarks>
public sealed class PooledForecast
{
    /// <summary>Makes room for <paramref name="seriesCount"/> series and <paramref name="horizon"/> horizons.</summary>
    public PooledForecast(int seriesCount, int horizon)
    {
        SeriesCount = seriesCount;
        Horizon = horizon;
        Median = new double[seriesCount * horizon];
        Lower80 = new double[seriesCount * horizon];
        Upper80 = new double[seriesCount * horizon];
        Lower95 = new double[seriesCount * horizon];
        Upper95 = new double[seriesCount * horizon];
        MissProbability = new double[seriesCount * horizon];
        Grade = new ConfidenceGrade[seriesCount];
    }

    /// <summary>Number of series.</summary>
    public int SeriesCount { get; }

    /// <summary>Number of horizons from the origin.</summary>
    public int Horizon { get; }

    /// <summary>Point forecasts: medians, not means.</summary>
    public double[] Median { get; }

    /// <summary>Lower limits of the 80 % interval.</summary>
    public double[] Lower80 { get; }

    /// <summary>Upper limits of the 80 % interval.</summary>
    public double[] Upper80 { get; }

    /// <summary>Lower limits of the 95 % interval.</summary>
    public double[] Lower95 { get; }

    /// <summary>Upper limits of the 95 % interval.</summary>
    public double[] Upper95 { get; }

    /// <summary>Probability of missing the target, 0.02 to 0.98; NaN where no target was given.</summary>
    public double[] MissProbability { get; }

    /// <summary>Confidence grade of each series.</summary>
    public ConfidenceGrade[] Grade { get; }

    /// <summary>The multiplier behind the limits; where it is not publishable the limits must not be shown.</summary>
    public Multiplier Multiplier { get; internal set; }

    /// <summary>Place of series <paramref name="series"/> at horizon <paramref name="horizon"/> (from 1) in the arrays.</summary>
    public int At(int series, int horizon) => ((horizon - 1) * SeriesCount) + series;
}
