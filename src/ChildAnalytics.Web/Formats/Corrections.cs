using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Web.Formats;

/// <summary>What a reader is told where a later report replaced an earlier one.</summary>
public static class Corrections
{
    /// <summary>"Đã đính chính ngày 05/03/2026, trước đó 86,0% (43/50), gửi ngày 01/11/2025".</summary>
    /// <param name="correctedOn">Day the later report was sent.</param>
    /// <param name="before">What the earlier one said.</param>
    /// <param name="sentOn">Day the earlier one was sent.</param>
    public static string Sentence(DateOnly? correctedOn, string before, DateOnly? sentOn) =>
        $"Đã đính chính ngày {Day(correctedOn)}, trước đó {before}, gửi ngày {Day(sentOn)}";

    /// <summary>A figure as a report gave it: value with its counts, or that the cell was empty.</summary>
    public static string Figure(double? numerator, double? denominator, double? value, MeasureUnit unit)
    {
        var counts = MeasureText.Counts(numerator, denominator);
        return (value, numerator) switch
        {
            ({ } known, _) => $"{MeasureText.Value(known, unit)} {counts}".TrimEnd(),
            (null, { } count) => counts.Length > 0 ? counts : NumberText.Short(count),
            _ => "để trống",
        };
    }

    private static string Day(DateOnly? day) => day is { } known ? DateText.Day(known) : "chưa rõ";
}
