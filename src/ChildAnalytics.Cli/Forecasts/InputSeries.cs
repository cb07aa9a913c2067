namespace ChildAnalytics.Cli.Forecasts;

/// <summary>One series of an input file.</summary>
/// <param name="Id">Cell of column <c>series_id</c>.</param>
/// <param name="Group">Cell of column <c>group</c> in its first row; empty where there is no such column.</param>
/// <param name="Points">At least one, by ascending time, without missing values.</param>
internal sealed record InputSeries(string Id, string Group, IReadOnlyList<InputPoint> Points)
{
    /// <summary>Values of the unbroken run up to the newest point, oldest first.</summary>
    public double[] LastRun()
    {
        var first = Points.Count - 1;
        while (first > 0 && Points[first - 1].T == Points[first].T - 1)
            first--;
        return [.. Points.Skip(first).Select(point => point.Value)];
    }
}

/// <summary>One observed value.</summary>
/// <param name="T">Year or step, 0 to 9999.</param>
/// <param name="Value">Finite.</param>
/// <param name="Denominator">People behind it, above 0; null where not given.</param>
internal readonly record struct InputPoint(int T, double Value, double? Denominator);
