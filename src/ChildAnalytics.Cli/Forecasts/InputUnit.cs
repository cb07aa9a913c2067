using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Cli.Forecasts;

/// <summary>What the values of an input file are: option <c>--unit</c>.</summary>
internal sealed record InputUnit(string Name, MeasureScale Scale)
{
    private static readonly InputUnit[] All =
    [
        new("percent", MeasureScale.Percent()),
        new("rate", MeasureScale.Rate(1)),
        new("count", MeasureScale.Count()),
        new("number", MeasureScale.Signed()),
    ];

    /// <summary>Names the option takes.</summary>
    public static string[] Names { get; } = [.. All.Select(unit => unit.Name)];

    /// <summary>Whether the engine pools series of this unit by itself; unbounded figures of unlike size are not pooled.</summary>
    public bool IsPooled => Scale.Kind is ValueKind.Percent or ValueKind.Rate;

    /// <summary>The unit of a name in <see cref="Names"/>.</summary>
    public static InputUnit Of(string name) => Array.Find(All, unit => unit.Name == name)!;

    /// <summary>The panel of all series from the earliest to the latest time.</summary>
    public YearPanel Panel(IReadOnlyList<InputSeries> series)
    {
        var first = series.Min(one => one.Points[0].T);
        var last = series.Max(one => one.Points[^1].T);
        var groups = series.Select(one => one.Group).Distinct().Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var values = new double[(last - first + 1) * series.Count];
        values.AsSpan().Fill(double.NaN);
        var denominators = (double[])values.Clone();
        for (var index = 0; index < series.Count; index++)
        {
            foreach (var point in series[index].Points)
            {
                var cell = ((point.T - first) * series.Count) + index;
                values[cell] = point.Value;
                denominators[cell] = point.Denominator ?? double.NaN;
            }
        }

        // Denominators of a rate are of no use here: its base is not stated.
        var hasDenominators = Scale.Kind == ValueKind.Percent && Array.Exists(denominators, double.IsFinite);
        return new YearPanel(first, [.. series.Select(one => groups[one.Group])], values, hasDenominators ? denominators : null);
    }
}
