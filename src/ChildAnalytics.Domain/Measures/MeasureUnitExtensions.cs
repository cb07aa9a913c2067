namespace ChildAnalytics.Domain.Measures;

/// <summary>Names and bases of <see cref="MeasureUnit"/>.</summary>
public static class MeasureUnitExtensions
{
    private static readonly (MeasureUnit Unit, string Name)[] Names =
    [
        (MeasureUnit.Percent, "percent"),
        (MeasureUnit.PerMille, "per_mille"),
        (MeasureUnit.Per100k, "per_100k"),
        (MeasureUnit.PercentChangePerYear, "percent_change_per_year"),
        (MeasureUnit.YesNo, "yes_no"),
        (MeasureUnit.Count, "count"),
        (MeasureUnit.Vnd, "vnd"),
        (MeasureUnit.None, "none"),
    ];

    /// <summary>What numerator over denominator is multiplied by; null where the unit is no ratio of two counts.</summary>
    public static decimal? RatioBase(this MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent => 100m,
        MeasureUnit.PerMille => 1_000m,
        MeasureUnit.Per100k => 100_000m,
        _ => null,
    };

    /// <summary>The name used in data files and public tables.</summary>
    public static string Name(this MeasureUnit unit) => Array.Find(Names, pair => pair.Unit == unit).Name;

    /// <summary>Reads the name used in data files.</summary>
    public static bool TryParseName(string? name, out MeasureUnit unit)
    {
        var index = Array.FindIndex(Names, pair => pair.Name == name);
        unit = index < 0 ? MeasureUnit.None : Names[index].Unit;
        return index >= 0;
    }
}
