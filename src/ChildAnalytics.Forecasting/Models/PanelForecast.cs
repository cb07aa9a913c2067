namespace ChildAnalytics.Forecasting.Models;

/// <summary>Forecasts of all series of a panel for horizons 1 to H from one origin, in the unit of the measure.</summary>
/// <remarks>Horizon-major: series i at horizon h (from 1) stands at <c>(h - 1) * SeriesCount + i</c>. NaN where there is no forecast.</remarks>
/// <param name="seriesCount">Number of series.</param>
/// <param name="horizon">Number of horizons from the origin.</param>
public class PanelForecast(int seriesCount, int horizon)
{
    /// <summary>Number of series.</summary>
    public int SeriesCount { get; } = seriesCount;

    /// <summary>Number of horizons from the origin.</summary>
    public int Horizon { get; } = horizon;

    /// <summary>Point forecasts: medians, not means.</summary>
    public double[] Median { get; } = new double[seriesCount * horizon];

    /// <summary>Lower limits of the 80 % interval.</summary>
    public double[] Lower80 { get; } = new double[seriesCount * horizon];

    /// <summary>Upper limits of the 80 % interval.</summary>
    public double[] Upper80 { get; } = new double[seriesCount * horizon];

    /// <summary>Lower limits of the 95 % interval.</summary>
    public double[] Lower95 { get; } = new double[seriesCount * horizon];

    /// <summary>Upper limits of the 95 % interval.</summary>
    public double[] Upper95 { get; } = new double[seriesCount * horizon];

    /// <summary>Place of series <paramref name="series"/> at horizon <paramref name="horizon"/> (from 1) in the arrays.</summary>
    public int At(int series, int horizon) => ((horizon - 1) * SeriesCount) + series;
}
