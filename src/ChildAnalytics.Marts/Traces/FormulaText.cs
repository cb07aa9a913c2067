using System.Globalization;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Marts.Traces;

/// <summary>Writes the calculation of a figure with the commune's own numbers: "100 × 468 ÷ 486 = 96,2963; tử số 468 = 200 + 268".</summary>
internal static class FormulaText
{
    // Written out rather than taken from the machine's culture data, so that every machine writes the same text.
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    private static readonly NumberFormatInfo English = NumberFormatInfo.InvariantInfo;

    /// <summary>Null where there is no calculation to show: hidden, missing, or a figure written in the report itself.</summary>
    public static LocalisedText? Write(TracedFact fact, TracedMeasure measure, IReadOnlyList<TracedPart> parts) => fact.State switch
    {
        "exact" or "no_case" when fact is { Numerator: not null, Denominator: not null } && measure.RatioBase is not null => new LocalisedText(
            Ratio(fact, measure, parts, Vietnamese, "tử số", "mẫu số", "không tính được (mẫu số bằng 0)"),
            Ratio(fact, measure, parts, English, "numerator", "denominator", "not defined (denominator 0)")),
        "exact" when fact.Numerator is not null && parts.Count > 1 => new LocalisedText(Sum(parts, part => part.Numerator, fact.Numerator, Vietnamese), Sum(parts, part => part.Numerator, fact.Numerator, English)),
        _ => null,
    };

    private static string Ratio(TracedFact fact, TracedMeasure measure, IReadOnlyList<TracedPart> parts, NumberFormatInfo format, string numerator, string denominator, string undefined)
    {
        var value = fact.Value is { } known ? Number(known, format) : undefined;
        var text = $"{Number(measure.RatioBase!.Value, format)} × {Number(fact.Numerator!.Value, format)} ÷ {Number(fact.Denominator!.Value, format)} {Sign(fact.Value)} {value}";
        return parts.Count < 2
            ? text
            : $"{text}; {numerator}: {Sum(parts, part => part.Numerator, fact.Numerator, format)}; {denominator}: {Sum(parts, part => part.Denominator, fact.Denominator, format)}";
    }

    private static string Sum(IReadOnlyList<TracedPart> parts, Func<TracedPart, double?> count, double? sum, NumberFormatInfo format) =>
        $"{string.Join(" + ", parts.Select(part => Term(count(part), part.Share, format)))} {(parts.All(part => part.Share == 1) ? "=" : "≈")} {Number(sum ?? 0, format)}";

    private static string Term(double? count, double? share, NumberFormatInfo format) => count is not { } known
        ? "?"
        : share is 1 ? Number(known, format) : $"{Number(share ?? 0, format)} × {Number(known, format)}";

    // Four decimals are enough to read; a figure that has more is not equal to what is written.
    private static string Sign(double? value) => value is { } known && Math.Round(known, 4) != known ? "≈" : "=";

    private static string Number(double number, NumberFormatInfo format) => number.ToString("#,##0.####", format);
}
