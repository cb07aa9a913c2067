namespace ChildAnalytics.Scoring.Targets;

/// <summary>What the progress methods look at: yearly values from the base to the latest, and the target.</summary>
/// <param name="Values">In order of years, one a year, none after the target year.</param>
/// <param name="Target">The figure, in the measure's unit.</param>
/// <param name="TargetYear">Its year; not before the latest value's.</param>
/// <param name="Direction">1 where up is good, -1 where down is good.</param>
/// <param name="IsMet">Whether the latest value meets the target, by exact comparison.</param>
/// <param name="IsBaseMet">Whether the base value does.</param>
/// <param name="IsPercent">True where the value is a percentage between 0 and 100.</param>
public sealed record ProgressCase(
    IReadOnlyList<YearValue> Values,
    double Target,
    int TargetYear,
    int Direction,
    bool IsMet,
    bool IsBaseMet,
    bool IsPercent)
{
    /// <summary>First value; there is at least one.</summary>
    public YearValue Base => Values[0];

    /// <summary>Last value.</summary>
    public YearValue Latest => Values[^1];

    /// <summary>True with two years or more, which every method needs.</summary>
    public bool HasTrend => Values.Count >= 2;

    /// <summary>Compound growth a year from the base to the latest value; both must be above 0.</summary>
    public double ObservedGrowth => Math.Pow(Latest.Number / Base.Number, 1.0 / (Latest.Year - Base.Year)) - 1;
}
