using System.Globalization;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Samples.Randomness;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Samples.YearSets;

/// <summary>Plants the error of a plan into filled rows, and says where.</summary>
internal static class YearSetErrors
{
    private const string UnknownCode = "99999";
    private const string NoNumberYet = "chưa có";
    private const string ImpossiblePercentage = "140";
    private const int SmallestGroup = 20;

    /// <summary>Changes one row; null where none can carry the error.</summary>
    public static PlantedError? Plant(YearSetPlan plan, List<YearSetRow> rows, IReadOnlyDictionary<string, Measure> measures, int seed)
    {
        if (plan.Error is not { } kind)
            return null;
        var stream = SplitMix64.For(seed, "year-set-row", plan.ProvinceCode, period: plan.Period.ToString());
        var start = stream.Below(rows.Count);
        var able = Enumerable.Range(0, rows.Count).Select(step => (start + step) % rows.Count)
            .Where(place => IsAble(rows[place], measures))
            .Select(place => (int?)place)
            .FirstOrDefault();
        if (able is not { } index)
            return null;
        var row = rows[index];
        var (top, bottom) = (row.Numerator!.Value, row.Denominator!.Value);
        var lost = row.UnitCode[0] == '0' ? row.UnitCode[1..] : row.UnitCode[..^1];
        var (column, right, found, wrong) = kind switch
        {
            PlantedErrorKind.PercentageAboveHundred => ((ReportColumn?)ReportColumn.Value, "", ImpossiblePercentage, row with { Value = ImpossiblePercentage }),
            PlantedErrorKind.TextForNumber => (ReportColumn.Numerator, Text(top), NoNumberYet, row with { NumeratorText = NoNumberYet }),
            PlantedErrorKind.NumeratorAboveDenominator => (ReportColumn.Numerator, Text(top), Text(bottom + 1), row with { Numerator = bottom + 1 }),
            PlantedErrorKind.UnknownUnitCode => (ReportColumn.UnitCode, row.UnitCode, UnknownCode, row with { UnitCode = UnknownCode }),
            PlantedErrorKind.LostDigit => (ReportColumn.UnitCode, row.UnitCode, lost, row with { UnitCode = lost }),
            PlantedErrorKind.SwappedCounts => (ReportColumn.Numerator, Text(top), Text(bottom), row with { Numerator = bottom, Denominator = top }),
            _ => (null, "", Text(top), row),
        };
        if (kind == PlantedErrorKind.DuplicatedRow)
            rows.Insert(++index, row);
        else
            rows[index] = wrong;
        return new PlantedError(
            plan.FileName, kind, YearSetFile.FirstDataRow + index, column is { } named ? ReportForm.AllHeadings[(int)named] : null, row.UnitCode, row.MeasureId, right, found);
    }

    private static bool IsAble(YearSetRow row, IReadOnlyDictionary<string, Measure> measures) =>
        measures[row.MeasureId].Unit == MeasureUnit.Percent && row.Numerator is { } top && row.Denominator is { } bottom && bottom >= SmallestGroup && top > 0 && top < bottom;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
