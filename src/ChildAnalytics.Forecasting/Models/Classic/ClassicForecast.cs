namespace ChildAnalytics.Forecasting.Models.Classic;

/// <summary>Points and limits of one series for horizons 1 to H (index 0 to H-1), in the unit of the series; NaN where the method cannot say.</summary>
public sealed class ClassicForecast(int horizon)
{
    /// <summary>Number of horizons.</summary>
    public int Horizon { get; } = horizon;

    /// <summary>Point forecasts.</summary>
    public double[] Point { get; } = new double[horizon];

    /// <summary>Lower limits of the 80 % interval.</summary>
    public double[] Lower80 { get; } = new double[horizon];

    /// <summary>Upper limits of the 80 % interval.</summary>
    public double[] Upper80 { get; } = new double[horizon];

    /// <summary>Lower limits of the 95 % interval.</summary>
    public double[] Lower95 { get; } = new double[horizon];

    /// <summary>Upper limits of the 95 % interval.</summary>
    public double[] Upper95 { get; } = new double[horizon];

    /// <summary>The five rows: point, lower and upper 80 %, lower and upper 95 %.</summary>
    internal double[][] Rows => _rows ??= [Point, Lower80, Upper80, Lower95, Upper95];

    private double[][]? _rows;

    /// <summary>Sets point and limits at one horizon.</summary>
    /// <param name="index">Horizon less 1.</param>
    /// <param name="point">Point forecast.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="quantile80">Half-width of the 80 % interval in standard errors.</param>
    /// <param name="quantile95">Half-width of the 95 % interval in standard errors.</param>
    internal void Set(int index, double point, double error, double quantile80, double quantile95)
    {
        Point[index] = point;
        Lower80[index] = point - (quantile80 * error);
        Upper80[index] = point + (quantile80 * error);
        Lower95[index] = point - (quantile95 * error);
        Upper95[index] = point + (quantile95 * error);
    }

    /// <summary>Marks every entry as not available.</summary>
    internal void Clear()
    {
        foreach (var row in Rows)
            row.AsSpan().Fill(double.NaN);
    }
}
