namespace ChildAnalytics.Web.Charts;

/// <summary>Ends and step of a value axis: round numbers around the data.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Step">Distance of the lines.</param>
public sealed record NiceAxis(double Low, double High, double Step)
{
    /// <summary>True where the axis does not start at zero, which the caption then says.</summary>
    public bool IsCut => Low > 0;

    /// <summary>An axis of about five steps that holds all values.</summary>
    /// <param name="values">At least one.</param>
    /// <param name="floor">The axis never goes below; the natural zero of rates.</param>
    /// <param name="ceiling">The axis never goes above; 100 for percent, null for none.</param>
    /// <param name="fromZero">Bars and shares of units start at zero.</param>
    public static NiceAxis Around(IReadOnlyCollection<double> values, double floor = 0, double? ceiling = null, bool fromZero = false)
    {
        var low = fromZero ? 0 : values.Min();
        var high = values.Max();
        var span = Math.Max(high - low, Math.Max(Math.Abs(high) * 0.02, 0.1));
        // Room for labels above and below the line.
        low -= fromZero ? 0 : span * 0.12;
        high += span * 0.12;
        var step = NiceStep((high - low) / 5);
        var from = Math.Max(floor, Math.Floor(low / step) * step);
        var to = Math.Ceiling(high / step) * step;
        return new NiceAxis(Math.Round(from, 6), Math.Round(ceiling is { } cap ? Math.Min(cap, to) : to, 6), step);
    }

    private static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var digit = rough / power;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    }
}
