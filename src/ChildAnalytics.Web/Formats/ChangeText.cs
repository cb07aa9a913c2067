using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Marts.Maps;

namespace ChildAnalytics.Web.Formats;

/// <summary>Changes split into real and redrawn, in words and figures.</summary>
public static class ChangeText
{
    private const double Small = 1e-9;

    /// <summary>"+0,15", "−5.186", "−0,75 đến +0,25"; words where nothing is known or shown.</summary>
    public static string Signed(ValueRange range, ChangeSplit split) => range switch
    {
        { Value: { } value } => NumberText.Signed(value, Decimals(split)),
        { Low: { } low, High: { } high } => $"{NumberText.Signed(low, Decimals(split))} đến {NumberText.Signed(high, Decimals(split))}",
        _ => Absent(split),
    };

    /// <summary>"13,50", "74.000", "2,09–2,43"; words where nothing is known or shown.</summary>
    public static string Plain(ValueRange range, ChangeSplit split) => range switch
    {
        { Value: { } value } => NumberText.Fixed(value, Decimals(split)),
        { Low: { } low, High: { } high } => NumberText.Range(NumberText.Fixed(low, Decimals(split)), NumberText.Fixed(high, Decimals(split))),
        _ => Absent(split),
    };

    /// <summary>Unit of the series as it stands behind its name: "%", "trên 1.000 trẻ sinh ra sống"; empty for a plain count.</summary>
    public static string UnitOf(ChangeSplit split) =>
        MeasureUnitExtensions.TryParseName(split.Unit, out var unit) ? MeasureText.AxisUnit(unit) : split.Unit;

    /// <summary>True where the name alone misleads: what it shows and what happened point in opposite directions.</summary>
    public static bool Misleads(ChangeSplit split) =>
        split is { Change.Value: { } change, Real.Value: { } real } && Math.Abs(change) > Small && Math.Abs(real) > Small && Math.Sign(change) != Math.Sign(real);

    /// <summary>The split as a sentence; empty where it is not exact.</summary>
    public static string Sentence(ChangeSplit split)
    {
        if (split is not { Change.Value: { } change, Real.Value: { } real, Redrawn.Value: { } redrawn })
            return "";
        var years = $"{split.FromPeriod}–{split.ToPeriod}";
        var byName = Math.Abs(change) <= Small ? "không đổi" : $"{Verb(change)} {Amount(change, split)}";
        var onLand = Math.Abs(real) <= Small ? "không đổi" : $"{(Misleads(split) ? "thực ra " : "")}{Verb(real)} {Amount(real, split)}";
        return $"{split.MeasureName} {years}: so theo tên thì {byName}; trên cùng một lãnh thổ thì {onLand}; ranh giới mới làm {Verb(redrawn)} {Amount(redrawn, split)}.";
    }

    private static string Verb(double value) => value < 0 ? "giảm" : "tăng";

    private static string Amount(double value, ChangeSplit split) => NumberText.Fixed(Math.Abs(value), Decimals(split));

    // Counts are whole; two decimals let the parts of a rate be seen to add up.
    private static int Decimals(ChangeSplit split)
    {
        double?[] known = [split.NamesakeBefore, split.TerritoryBefore.Value, split.TerritoryAfter.Value];
        return known.All(value => value is not { } number || Math.Abs(number - Math.Round(number)) < Small) && known.Any(value => Math.Abs(value ?? 0) > 100) ? 0 : 2;
    }

    private static string Absent(ChangeSplit split) => split.Quality == "suppressed" ? MeasureText.Hidden : "Không tách được";
}
