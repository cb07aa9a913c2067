namespace ChildAnalytics.Forecasting.Backtesting;

/// <summary>All cells of a back-test; every published reliability figure can be rebuilt from them.</summary>
/// <param name="Cells">Cells of all methods, by origin, target and method.</param>
/// <remarks>Source: forecasting specification, section 6.</remarks>
public sealed record BacktestReport(IReadOnlyList<BacktestCell> Cells)
{
    /// <summary>Names of the methods tested, in the order of the cells.</summary>
    public IReadOnlyList<string> Methods => [.. Cells.Select(cell => cell.Method).Distinct()];

    /// <summary>Cells of one method.</summary>
    public IReadOnlyList<BacktestCell> Of(string method) => [.. Cells.Where(cell => cell.Method == method)];

    /// <summary>Distinct target years (K): the number of independent trials of a shock common to all series.</summary>
    public int TargetYears => Cells.Select(cell => cell.Target).Distinct().Count();

    /// <summary>A figure of one method: mean over its cells, and its mean in the worst origin year.</summary>
    /// <param name="method">Name of the method.</param>
    /// <param name="figure">What is read off each cell.</param>
    /// <param name="horizon">Only cells of this horizon; null for all.</param>
    /// <param name="highIsWorse">False for coverage, where the lowest origin is the worst.</param>
    /// <exception cref="ArgumentException">The method has no cell.</exception>
    public BacktestFigure Figure(string method, Func<BacktestCell, double> figure, int? horizon = null, bool highIsWorse = true)
    {
        var cells = Of(method).Where(cell => horizon is null || cell.Horizon == horizon).ToArray();
        if (cells.Length == 0)
            throw new ArgumentException($"Expected a tested method, found '{method}' without cells.", nameof(method));
        var byOrigin = cells.GroupBy(cell => cell.Origin).Select(group => (Origin: group.Key, Value: group.Average(figure)));
        var worst = highIsWorse ? byOrigin.MaxBy(origin => origin.Value) : byOrigin.MinBy(origin => origin.Value);
        return new BacktestFigure(cells.Average(figure), worst.Value, worst.Origin, cells.Length, cells.Select(cell => cell.Target).Distinct().Count());
    }
}

/// <summary>One figure of a back-test with the worst year beside the mean.</summary>
/// <param name="Mean">Mean over cells.</param>
/// <param name="Worst">Mean over the cells of the worst origin.</param>
/// <param name="WorstOrigin">Calendar year of that origin.</param>
/// <param name="Cells">Cells behind it.</param>
/// <param name="TargetYears">Distinct target years behind it (K).</param>
public readonly record struct BacktestFigure(double Mean, double Worst, int WorstOrigin, int Cells, int TargetYears);
