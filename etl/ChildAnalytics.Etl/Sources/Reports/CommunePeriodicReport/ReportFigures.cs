using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Numerator, denominator and value of one row, held against each other as the unit of the measure asks.</summary>
/// <remarks>An empty cell means "not reported" and is never a fault by itself; 0 over 0 is a fact (no child to speak of).</remarks>
internal sealed class ReportFigures(Func<ReportColumn, FormCell> cell, Func<ReportColumn, FaultLocation> place, List<Fault> faults)
{
    // Spreadsheets compute in binary: a value with all its digits differs from the exact quotient by far less than this.
    private const decimal ComputedTolerance = 0.000001m;

    // About the population of the whole country: a part of it cannot have more children, births or cases, so such a number is a slip of the keyboard.
    private const decimal LargestCount = 100_000_000;

    /// <summary>Checks the three cells and gives them as invariant text; an empty cell stays empty.</summary>
    public (string Numerator, string Denominator, string Value) Check(MeasureUnit unit)
    {
        if (unit == MeasureUnit.YesNo)
            return CheckYesNo();
        var before = faults.Count;
        var countsThings = unit is not (MeasureUnit.Vnd or MeasureUnit.None);
        var numerator = Read(ReportColumn.Numerator, mustBeCount: countsThings);
        var denominator = Read(ReportColumn.Denominator, mustBeCount: countsThings);
        var value = Read(ReportColumn.Value, mayBeNegative: unit == MeasureUnit.PercentChangePerYear, mustBeCount: unit == MeasureUnit.Count);
        if (unit == MeasureUnit.Percent && value > 100)
            faults.Add(ReportFaults.PercentOutOfRange(place(ReportColumn.Value), Text(ReportColumn.Value)));
        if (unit.RatioBase() is { } ratioBase)
            CheckRatio(unit, ratioBase, numerator, denominator, value, before);
        else
            CheckPlain(unit, numerator, value, before);
        return (Write(numerator), Write(denominator), Write(value));
    }

    private (string Numerator, string Denominator, string Value) CheckYesNo()
    {
        RefuseFilled(ReportColumn.Numerator);
        RefuseFilled(ReportColumn.Denominator);
        var answer = Text(ReportColumn.Value);
        if (answer.Length == 0)
            return ("", "", "");
        if (Wording.Same(answer, ReportForm.Yes))
            return ("", "", "1");
        if (!Wording.Same(answer, ReportForm.No))
            faults.Add(ReportFaults.NotYesOrNo(place(ReportColumn.Value), answer));
        return ("", "", "0");
    }

    private void CheckRatio(MeasureUnit unit, decimal ratioBase, decimal? numerator, decimal? denominator, decimal? value, int before)
    {
        var isPairReadable = faults.Count == before;
        if (isPairReadable && numerator is null != denominator is null)
        {
            var present = numerator is null ? ReportColumn.Denominator : ReportColumn.Numerator;
            faults.Add(ReportFaults.HalfOfRatio(place(present), Text(present)));
        }

        if (numerator is not { } top || denominator is not { } bottom)
            return;
        if (top > bottom && (unit == MeasureUnit.Percent || bottom == 0))
            faults.Add(ReportFaults.NumeratorAboveDenominator(place(ReportColumn.Numerator), Text(ReportColumn.Numerator), Text(ReportColumn.Denominator)));
        if (faults.Count > before || value is not { } given)
            return;
        if (bottom == 0)
            faults.Add(ReportFaults.Contradiction(place(ReportColumn.Value), "", Text(ReportColumn.Value)));
        else if (Math.Abs(given - ratioBase * top / bottom) > Tolerance(given))
            faults.Add(ReportFaults.Contradiction(place(ReportColumn.Value), VietnameseNumber.Show(Math.Round(ratioBase * top / bottom, 2)), Text(ReportColumn.Value)));
    }

    private void CheckPlain(MeasureUnit unit, decimal? numerator, decimal? value, int before)
    {
        RefuseFilled(ReportColumn.Denominator);
        if (unit == MeasureUnit.Count && faults.Count == before && numerator is { } count && value is { } given && count != given)
            faults.Add(ReportFaults.Contradiction(place(ReportColumn.Value), VietnameseNumber.Show(count), Text(ReportColumn.Value)));
    }

    private decimal? Read(ReportColumn column, bool mayBeNegative = false, bool mustBeCount = false)
    {
        var given = cell(column);
        if (given.IsEmpty)
            return null;
        var number = given.Number;
        if (number is null)
        {
            if (!VietnameseNumber.TryRead(given.Text, out var written))
            {
                faults.Add(CellFaults.NotANumber(place(column), "1.234 / 96,3", given.Text));
                return null;
            }

            number = written;
        }

        if (number < 0 && !mayBeNegative)
            faults.Add(ReportFaults.Negative(place(column), given.Text));
        if (mustBeCount && number != decimal.Truncate(number.Value))
            faults.Add(ReportFaults.NotWhole(place(column), given.Text.Trim()));
        if (mustBeCount && number > LargestCount)
            faults.Add(ReportFaults.AboveLargest(place(column), VietnameseNumber.Show(LargestCount), given.Text.Trim()));
        return number;
    }

    private void RefuseFilled(ReportColumn column)
    {
        if (!cell(column).IsEmpty)
            faults.Add(ReportFaults.CellDoesNotApply(place(column), cell(column).Text));
    }

    // Half a unit of the last digit given: whatever the rounding rule, a rounded value is no further away.
    private static decimal Tolerance(decimal given)
    {
        var half = 0.5m;
        for (var digit = 0; digit < given.Scale && half > ComputedTolerance; digit++)
            half /= 10;
        return Math.Max(half, ComputedTolerance);
    }

    private string Text(ReportColumn column) => cell(column).Text.Trim();

    private static string Write(decimal? number) => number is { } known ? VietnameseNumber.Write(known) : "";
}
