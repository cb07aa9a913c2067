using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Facts;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Aggregation;

/// <summary>Writes why a line has its points: "96,3% = 468/486, ≥ 95%: 50 điểm".</summary>
public static class ReasonText
{
    // Enough to tell any two shares of a commune of a million children apart.
    private const int MostDecimals = 6;

    // Written out rather than taken from the machine's culture data, so that every machine writes the same text.
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    private static readonly NumberFormatInfo English = NumberFormatInfo.InvariantInfo;

    /// <summary>The reason of a line in both languages.</summary>
    public static LocalisedText Write(ScoreLine line)
    {
        if (line.Finding is ScoreFinding.SumOfItems or ScoreFinding.LowestOfItems)
            return WriteSum(line);
        if (line.Rule.Item is { IsSensitive: true })
            return WriteSensitive(line.Finding);
        return new LocalisedText(WriteOne(line, Language.Vi), WriteOne(line, Language.En));
    }

    private static string WriteOne(ScoreLine line, Language language)
    {
        var vi = language == Language.Vi;
        var points = Points(line, language);
        var measured = Measured(line, language);
        return line.Finding switch
        {
            ScoreFinding.Yes => vi ? $"Có: {points}" : $"Yes: {points}",
            ScoreFinding.No => vi ? $"Không: {points}" : $"No: {points}",
            ScoreFinding.BandHolds => $"{measured}, {Bound(line, line.Band, language)}: {points}",
            ScoreFinding.NoBandHolds => vi
                ? $"{measured}, không đạt mức thấp nhất {Bound(line, LastBand(line), language)}: {points}"
                : $"{measured}, misses the lowest step {Bound(line, LastBand(line), language)}: {points}",
            ScoreFinding.BelowKnownBands => vi
                ? $"{measured}, không đạt {Bound(line, LastBand(line), language)}; các mức thấp hơn chưa có nguồn xác nhận: {points}"
                : $"{measured}, short of {Bound(line, LastBand(line), language)}; no source confirms the lower steps: {points}",
            ScoreFinding.IntervalOnly => vi
                ? $"{measured}, vì một phần địa bàn chưa rõ tỷ lệ tách: {points}"
                : $"{measured}, since the share of a split part is unknown: {points}",
            ScoreFinding.FactMissing => vi ? $"Chưa có số liệu, không tính là 0: {points}" : $"No figure, not counted as 0: {points}",
            ScoreFinding.FactUnusable => vi
                ? $"Số liệu không đọc được thành câu trả lời ({measured}): {points}"
                : $"The figure cannot be read as an answer ({measured}): {points}",
            ScoreFinding.Vacuous => vi ? $"Không phát sinh trường hợp nào (0/0): {points}" : $"No case arose (0/0): {points}",
            ScoreFinding.LeftOut => vi
                ? "Không phát sinh trường hợp nào (0/0): theo thiết lập, nội dung không đưa vào phiếu"
                : "No case arose (0/0): by the setting the item leaves the sheet",
            ScoreFinding.Proportional => vi
                ? $"{measured}, tính theo tỷ lệ {Scale(line, language)}: {points}"
                : $"{measured}, in proportion {Scale(line, language)}: {points}",
            ScoreFinding.AllHold => vi ? $"Mọi điều kiện đều đạt: {points}" : $"Every condition holds: {points}",
            ScoreFinding.ConditionFails => vi ? $"Có điều kiện không đạt: {points}" : $"A condition fails: {points}",
            ScoreFinding.ConditionOpen => vi ? $"Còn điều kiện chưa xác định: {points}" : $"A condition is still open: {points}",
            ScoreFinding.SampleCrossesBand => vi
                ? $"{measured} số người được hỏi; sai số chọn mẫu vượt qua một mức điểm: {points}"
                : $"{measured} of those asked; the sampling error crosses a step: {points}",
            ScoreFinding.YearsMissing => vi
                ? $"Cần số liệu đủ {Years(line)} năm để cộng gộp, còn thiếu; không tính là 0: {points}"
                : $"Counts of {Years(line)} years are summed and some are missing, not counted as 0: {points}",
            ScoreFinding.TooFewCases => vi
                ? $"{measured}: mẫu số gộp dưới {Number(line.Rule.Item?.Item.Pool?.LeastDenominator ?? 0, language)}, chưa đủ để xét: {points}"
                : $"{measured}: fewer than {Number(line.Rule.Item?.Item.Pool?.LeastDenominator ?? 0, language)} under the line in all, too few to judge: {points}",
            ScoreFinding.ByWording => vi ? $"Chấm theo câu chữ của văn bản: {points}" : $"Scored by the wording of the text: {points}",
            _ when HasNoStatedPoints(line) => vi ? "Điểm chưa có trong văn bản đối chiếu" : "The texts at hand do not state the points",
            _ => vi ? $"Chưa có nguồn xác nhận cách tính điểm: {points}" : $"No source confirms how points follow: {points}",
        };
    }

    private static LocalisedText WriteSum(ScoreLine line)
    {
        var open = line.ItemCount - line.ExactItems;
        var (vi, en) = (Points(line, Language.Vi), Points(line, Language.En));
        if (line.Finding == ScoreFinding.LowestOfItems)
        {
            return new LocalisedText(
                $"Lấy nội dung thấp nhất trong {line.ItemCount} nội dung: {vi}",
                $"The lowest of {line.ItemCount} items: {en}");
        }

        return open == 0
            ? new LocalisedText($"Tổng của {line.ItemCount} nội dung: {vi}", $"Sum of {line.ItemCount} items: {en}")
            : new LocalisedText(
                $"Tổng của {line.ItemCount} nội dung, {open} nội dung còn mở: {vi}",
                $"Sum of {line.ItemCount} items, {open} still open: {en}");
    }

    private static LocalisedText WriteSensitive(ScoreFinding finding) => finding switch
    {
        ScoreFinding.FactMissing or ScoreFinding.YearsMissing => new LocalisedText(
            "Chưa có số liệu; thiếu số liệu không tính là không điểm",
            "No figure; a missing figure is not counted as no points"),
        ScoreFinding.RuleUnknown => new LocalisedText("Chưa có nguồn xác nhận cách tính điểm", "No source confirms how points follow"),
        // That no case arose is itself a count under the limit of small cells.
        ScoreFinding.Vacuous or ScoreFinding.LeftOut => new LocalisedText("Điểm còn để ngỏ; số liệu nhạy cảm, không nêu con số", "Points stay open; the figure is sensitive and not shown"),
        _ => new LocalisedText("Chấm theo số liệu nhạy cảm, không nêu con số", "Scored from a sensitive figure, which is not shown"),
    };

    // Without a stated maximum the range only repeats what the other criteria leave over, and says nothing about this line.
    private static bool HasNoStatedPoints(ScoreLine line) => line.MaxPoints is null && !line.Points.IsExact;

    private static string Points(ScoreLine line, Language language)
    {
        if (HasNoStatedPoints(line))
            return language == Language.Vi ? "điểm chưa có trong văn bản đối chiếu" : "points not stated in the texts at hand";
        var (low, high) = (Number(line.Points.Min, language), Number(line.Points.Max, language));
        if (language == Language.En)
            return line.Points.IsExact ? $"{low} points" : line.Points.ExcludesMax ? $"{low} to less than {high} points" : $"{low} to {high} points";
        return line.Points.IsExact ? $"{low} điểm" : line.Points.ExcludesMax ? $"từ {low} đến dưới {high} điểm" : $"từ {low} đến {high} điểm";
    }

    private static string Measured(ScoreLine line, Language language)
    {
        if (line.Fact is not { } fact || line.Rule.Item is not { } rule)
            return "";
        if (rule.Item.Pool is { } pool)
            return MeasuredRate(fact, rule, pool, language);
        var unit = UnitWord(rule.Unit, language);
        if (ExactValue.TryRead(fact, rule.Unit, out var value))
        {
            var shown = Number(ShownValue(value, rule), language) + unit;
            return value.Denominator == 1 && fact.Denominator is null
                ? shown
                : $"{shown} = {Number(fact.Numerator ?? 0, language)}/{Number(fact.Denominator ?? 0, language)}";
        }

        if (fact is { ValueLo: { } low, ValueHi: { } high })
        {
            return language == Language.Vi
                ? $"Từ {Number(low, language)} đến {Number(high, language)}{unit}"
                : $"From {Number(low, language)} to {Number(high, language)}{unit}";
        }

        return $"{Number(fact.Numerator ?? 0, language)}/{Number(fact.Denominator ?? 0, language)}";
    }

    private static string MeasuredRate(Fact fact, ItemRule rule, RatePool pool, Language language)
    {
        var counts = $"{Number(fact.Numerator ?? 0, language)}/{Number(fact.Denominator ?? 0, language)}";
        if (fact.Denominator > 0)
            counts = $"{Number(ShownValue(ExactValue.OfRate(fact, pool.Per), rule), language)}{PerWord(pool.Per, language)} = {counts}";
        return pool.Years == 1 ? counts : language == Language.Vi ? $"{counts} (gộp {pool.Years} năm)" : $"{counts} ({pool.Years} years summed)";
    }

    // One decimal, and more only while rounding would put the value on the other side of a step: 94,96% is not shown as 95%.
    private static decimal ShownValue(ExactValue value, ItemRule rule)
    {
        var exact = value.ToDecimal();
        for (var decimals = 1; decimals < MostDecimals; decimals++)
        {
            var rounded = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
            var keepsSides = true;
            foreach (var band in rule.Bands)
                keepsSides &= rounded.CompareTo(band.Threshold) == exact.CompareTo(band.Threshold);
            if (keepsSides)
                return rounded;
        }

        return Math.Round(exact, MostDecimals, MidpointRounding.AwayFromZero);
    }

    private static int LastBand(ScoreLine line) => (line.Rule.Item?.Bands.Length ?? 0) - 1;

    private static string Bound(ScoreLine line, int band, Language language) => line.Rule.Item is { } rule && band >= 0
        ? $"{rule.Bands[band].Comparator.Sign()} {Number(rule.Bands[band].Threshold, language)}{(rule.Item.Pool is { } pool ? PerWord(pool.Per, language) : UnitWord(rule.Unit, language))}"
        : "";

    private static int Years(ScoreLine line) => line.Rule.Item?.Item.Pool?.Years ?? 1;

    private static string Scale(ScoreLine line, Language language)
    {
        if (line.Rule.Item is not { Item.Scale: { } scale } rule)
            return "";
        var (unit, from, to) = (UnitWord(rule.Unit, language), Number(scale.From, language), Number(scale.To, language));
        return language == Language.Vi ? $"từ {from}{unit} (0 điểm) đến {to}{unit}" : $"from {from}{unit} (0 points) to {to}{unit}";
    }

    private static string PerWord(decimal per, Language language) => per switch
    {
        100 => "%",
        1000 => "‰",
        _ => language == Language.Vi ? $" trên {Number(per, language)}" : $" per {Number(per, language)}",
    };

    private static string UnitWord(MeasureUnit unit, Language language) => unit switch
    {
        MeasureUnit.Percent or MeasureUnit.PercentChangePerYear => "%",
        MeasureUnit.PerMille => "‰",
        MeasureUnit.Per100k => language == Language.Vi ? " trên 100.000" : " per 100,000",
        MeasureUnit.Vnd => language == Language.Vi ? " đồng" : " VND",
        _ => "",
    };

    private static string Number(decimal number, Language language) =>
        number.ToString("#,##0.######", language == Language.Vi ? Vietnamese : English);
}
