using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Holds one row of the form against the rules and gathers every fault it has.</summary>
internal sealed class ReportRow(FormRow row, ColumnMap columns, FaultLocation file)
{
    private const int CommuneDigits = 5;
    private const int DistrictDigits = 3;
    private const int ProvinceDigits = 2;

    private readonly List<Fault> faults = [];

    /// <summary>Everything found wrong so far.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>What may appear once in a file: unit, measure and disaggregation.</summary>
    public (string Unit, string Measure, string Disaggregation) Key => (Trimmed(ReportColumn.UnitCode), Trimmed(ReportColumn.MeasureId), Disaggregation);

    private string Disaggregation => Trimmed(ReportColumn.Disaggregation) is { Length: > 0 } given ? given : ReportForm.AllChildren;

    /// <summary>True where unit and measure of <see cref="Key"/> are given and computed; a row without them repeats nothing.</summary>
    public bool HasKey => IsGiven(ReportColumn.UnitCode) && IsGiven(ReportColumn.MeasureId);

    /// <summary>Whether the text has the form of a commune's code.</summary>
    public static bool IsCommuneCode(string text) => text.Length == CommuneDigits && text.All(char.IsAsciiDigit);

    /// <summary>Notes that the key stood in an earlier row.</summary>
    public void MarkRepeated(int firstRow) =>
        faults.Add(CellFaults.Repeated(Place(ReportColumn.MeasureId), Disaggregation == ReportForm.AllChildren ? $"{Key.Unit} {Key.Measure}" : $"{Key.Unit} {Key.Measure} {Disaggregation}", firstRow));

    /// <summary>Checks the row and gives its cells in the order of <see cref="ReportForm.Table"/>, numbers in invariant form.</summary>
    /// <returns>Cells that count only where <see cref="Faults"/> is empty.</returns>
    public string[] Check(ReportPreamble preamble, ReportLists lists)
    {
        foreach (var column in Enum.GetValues<ReportColumn>().Where(column => Cell(column).IsUncomputed))
            faults.Add(ReportFaults.FormulaWithoutValue(Place(column), Cell(column).Text));
        if (faults.Count > 0)
            return [];
        CheckUnit(lists.Units, preamble.Period, Key.Unit, Cell(ReportColumn.UnitName).Text, Place(ReportColumn.UnitCode), faults);
        var figures = new ReportFigures(Cell, Place, faults);
        var (numerator, denominator, value) = ("", "", "");
        if (lists.Measures.TryGetValue(Key.Measure, out var measure))
            (numerator, denominator, value) = figures.Check(measure.Unit);
        else
            faults.Add(ReportFaults.UnknownMeasure(Place(ReportColumn.MeasureId), Key.Measure));
        if (!lists.Disaggregations.Contains(Disaggregation))
            faults.Add(ReportFaults.UnknownDisaggregation(Place(ReportColumn.Disaggregation), Disaggregation));
        return
        [
            preamble.Period.ToString(),
            preamble.SentOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Key.Unit,
            Cell(ReportColumn.UnitName).Text,
            Key.Measure,
            Cell(ReportColumn.MeasureName).Text,
            Cell(ReportColumn.UnitText).Text,
            numerator,
            denominator,
            value,
            Cell(ReportColumn.Note).Text,
            Disaggregation,
        ];
    }

    /// <summary>Adds a fault where a code is malformed (CA1221) or names no unit at the end of the period (CA1222).</summary>
    internal static void CheckUnit(KnownUnits units, Period period, string code, string name, FaultLocation place, List<Fault> faults)
    {
        if (code.Length is not (CommuneDigits or DistrictDigits or ProvinceDigits) || !code.All(char.IsAsciiDigit))
            faults.Add(CellFaults.CodeDigits(place, "00004 / 694 / 01", code));
        else if (units.Find(code, period) is null)
            faults.Add(ReportFaults.UnknownUnit(place, period, code, Wording.Tidy(name)));
    }

    private FormCell Cell(ReportColumn column) => row.At(columns.Position((int)column));

    private bool IsGiven(ReportColumn column) => Cell(column) is { IsEmpty: false, IsUncomputed: false };

    private string Trimmed(ReportColumn column) => Cell(column).Text.Trim();

    private FaultLocation Place(ReportColumn column) => file with { Row = row.Number, Column = ReportForm.AllHeadings[(int)column] };
}
