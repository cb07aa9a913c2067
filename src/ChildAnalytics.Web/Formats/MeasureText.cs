using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Web.Formats;

/// <summary>Values of measures with their unit. Missing and hidden values are words, never zero and never a dash.</summary>
public static class MeasureText
{
    /// <summary>Shown where no number was reported.</summary>
    public const string Missing = "Thiếu số liệu";

    /// <summary>Shown where a small cell is hidden.</summary>
    public const string Hidden = "Ẩn: số nhỏ, bảo mật";

    /// <summary>Shown where no source states the points.</summary>
    public const string PointsUnknown = "Chưa có trong văn bản đối chiếu";

    /// <summary>"96,3%", "8,1‰", "550 trên 100.000 trẻ", "Có".</summary>
    public static string Value(double value, MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent or MeasureUnit.PercentChangePerYear => NumberText.Percent(value, DecimalsOf(value, 1)),
        MeasureUnit.PerMille => NumberText.Fixed(value, 1) + "‰",
        MeasureUnit.Per100k => NumberText.Short(value) + " trên 100.000 trẻ",
        MeasureUnit.YesNo => value >= 1 ? "Có" : "Không",
        MeasureUnit.Vnd => NumberText.Count(value) + " đồng",
        _ => NumberText.Short(value),
    };

    /// <summary>Comparator and value, as in tables: "≥ 98%".</summary>
    public static string Target(Comparator comparator, double value, MeasureUnit unit) => $"{comparator.Sign()} {TargetValue(value, unit)}";

    /// <summary>Comparator in words, as in sentences and on charts: "từ 98%", "dưới 15%".</summary>
    public static string TargetInWords(Comparator comparator, double value, MeasureUnit unit)
    {
        var word = comparator switch
        {
            Comparator.Lt => "dưới ",
            Comparator.Le => "không quá ",
            Comparator.Ge => "từ ",
            Comparator.Gt => "trên ",
            _ => "",
        };
        return word + TargetValue(value, unit);
    }

    /// <summary>The value for a narrow column: a long unit is left to <see cref="LongUnit"/>, "550" instead of "550 trên 100.000 trẻ".</summary>
    public static string Compact(double value, MeasureUnit unit) => LongUnit(unit) is null ? Value(value, unit) : NumberText.Short(value);

    /// <summary>Comparator and value for a narrow column: "≥ 98%", "≤ 500".</summary>
    public static string CompactTarget(Comparator comparator, double value, MeasureUnit unit) =>
        $"{comparator.Sign()} {(LongUnit(unit) is null ? TargetValue(value, unit) : NumberText.Short(value))}";

    /// <summary>A unit too long to repeat beside each number; null where the number carries its unit.</summary>
    public static string? LongUnit(MeasureUnit unit) => unit is MeasureUnit.Per100k or MeasureUnit.Vnd ? AxisUnit(unit) : null;

    /// <summary>What stands above a chart's axis.</summary>
    public static string AxisUnit(MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent => "%",
        MeasureUnit.PercentChangePerYear => "% mỗi năm",
        MeasureUnit.PerMille => "‰",
        MeasureUnit.Per100k => "trên 100.000 trẻ",
        MeasureUnit.Vnd => "đồng",
        _ => "",
    };

    /// <summary>What stands behind a single value in a chart.</summary>
    public static string Suffix(MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent or MeasureUnit.PercentChangePerYear => "%",
        MeasureUnit.PerMille => "‰",
        _ => "",
    };

    /// <summary>Numerator over denominator in brackets, "(468/486)"; empty where a count is missing.</summary>
    public static string Counts(double? numerator, double? denominator) =>
        numerator is { } above && denominator is { } below ? $"({NumberText.Short(above)}/{NumberText.Short(below)})" : "";

    private static string TargetValue(double value, MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent or MeasureUnit.PercentChangePerYear => NumberText.Short(value, 2) + "%",
        MeasureUnit.PerMille => NumberText.Short(value, 2) + "‰",
        _ => Value(value, unit),
    };

    // Shares far below one percent (dropout) would vanish with one decimal.
    private static int DecimalsOf(double value, int usual) => value != 0 && Math.Abs(value) < 1 ? 2 : usual;
}
