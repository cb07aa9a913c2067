using System.Globalization;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Text;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Sources.Reports.Assessment;

/// <summary>Holds one row of the form against the rules and gathers every fault it has.</summary>
internal sealed class AssessmentRow(FormRow row, ColumnMap columns, FaultLocation file)
{
    private readonly List<Fault> faults = [];

    /// <summary>Everything found wrong so far.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>What may be scored once in a file.</summary>
    public (string Unit, string Item) Key => (Text(AssessmentColumn.UnitCode), Text(AssessmentColumn.ItemId));

    /// <summary>True where the row gives points or an answer; a row without them may add evidence to an item.</summary>
    public bool IsScore => Text(AssessmentColumn.Answer).Length + Text(AssessmentColumn.Points).Length > 0;

    /// <summary>Notes that the item of that unit was scored in an earlier row.</summary>
    public void MarkRepeated(int firstRow) => faults.Add(CellFaults.Repeated(Place(AssessmentColumn.ItemId), $"{Key.Unit} {Key.Item}", firstRow));

    /// <summary>Checks the row and gives its cells in the order of <see cref="AssessmentForm.Table"/>, numbers in invariant form; they count only where <see cref="Faults"/> is empty.</summary>
    public string[] Check(AssessmentPreamble preamble, KnownUnits units)
    {
        foreach (var column in Enum.GetValues<AssessmentColumn>().Where(column => Cell(column).IsUncomputed))
            faults.Add(ReportFaults.FormulaWithoutValue(Place(column), Cell(column).Text));
        if (faults.Count > 0)
            return [];
        // Only communes are assessed; two digits would name a province.
        if (ReportRow.IsCommuneCode(Key.Unit))
            ReportRow.CheckUnit(units, preamble.Period, Key.Unit, Text(AssessmentColumn.UnitName), Place(AssessmentColumn.UnitCode), faults);
        else
            faults.Add(CellFaults.CodeDigits(Place(AssessmentColumn.UnitCode), "00004", Key.Unit));
        if (!preamble.Items.TryGetValue(Key.Item, out var item))
            faults.Add(AssessmentFaults.UnknownItem(Place(AssessmentColumn.ItemId), preamble.RuleSetId, Key.Item));
        var points = ReadPoints(item);
        var answer = ReadAnswer(item, points);
        var minutes = ReadMinutes(preamble.SentOn);
        var kind = ReadEvidence();
        if (!IsScore && kind.Length == 0 && faults.Count == 0)
            faults.Add(CellFaults.Malformed(Place(AssessmentColumn.Points), "0–100", ""));
        return
        [
            preamble.RoundId, preamble.Period.ToString(), preamble.RuleSetId, preamble.Stage, Day(preamble.SentOn), Key.Unit, Cell(AssessmentColumn.UnitName).Text,
            item?.CriterionId ?? "", Key.Item, answer, points is { } given ? VietnameseNumber.Write(given) : "", Text(AssessmentColumn.AssessedBy),
            minutes, Text(AssessmentColumn.MinutesNumber), kind, Text(AssessmentColumn.EvidenceTitle), Text(AssessmentColumn.EvidenceReference), Text(AssessmentColumn.Note),
        ];
    }

    private decimal? ReadPoints(AssessableItem? item)
    {
        var given = Cell(AssessmentColumn.Points);
        if (given.IsEmpty)
            return null;
        var place = Place(AssessmentColumn.Points);
        if (given.Number is not { } number && !VietnameseNumber.TryRead(given.Text, out number))
        {
            faults.Add(CellFaults.NotANumber(place, "50 / 12,5", given.Text));
            return null;
        }

        if (number < 0)
            faults.Add(ReportFaults.Negative(place, given.Text));
        if (number > item?.MaxPoints)
            faults.Add(AssessmentFaults.AboveMost(place, VietnameseNumber.Show(item.MaxPoints.Value), given.Text));
        return number;
    }

    private string ReadAnswer(AssessableItem? item, decimal? points)
    {
        var answer = Text(AssessmentColumn.Answer);
        if (answer.Length == 0 || item is null)
            return "";
        var place = Place(AssessmentColumn.Answer);
        if (!item.IsYesNo)
        {
            faults.Add(ReportFaults.CellDoesNotApply(place, answer));
            return "";
        }

        var isYes = Wording.Same(answer, ReportForm.Yes);
        if (!isYes && !Wording.Same(answer, ReportForm.No))
            faults.Add(ReportFaults.NotYesOrNo(place, answer));
        else if (points is { } given && (isYes ? item.MaxPoints ?? given : 0) is var expected && given != expected)
            faults.Add(AssessmentFaults.AnswerContradictsPoints(place, answer, VietnameseNumber.Show(expected), VietnameseNumber.Show(given)));
        return isYes ? "1" : "0";
    }

    private string ReadMinutes(DateOnly sentOn)
    {
        var cell = Cell(AssessmentColumn.MinutesOn);
        if (cell.IsEmpty)
            return "";
        if (ReportPreamble.ReadDay(cell) is { } day && day <= sentOn)
            return Day(day);
        faults.Add(AssessmentFaults.MinutesDay(Place(AssessmentColumn.MinutesOn), sentOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), cell.Text));
        return "";
    }

    private string ReadEvidence()
    {
        var (kind, title) = (Text(AssessmentColumn.EvidenceKind), Text(AssessmentColumn.EvidenceTitle));
        if (kind.Length + title.Length + Text(AssessmentColumn.EvidenceReference).Length == 0)
            return "";
        var known = AssessmentForm.EvidenceKinds.FirstOrDefault(pair => Wording.Same(pair.Key, kind)).Value;
        if (known is null || title.Length == 0)
            faults.Add(AssessmentFaults.EvidenceIncomplete(Place(AssessmentColumn.EvidenceKind), $"{kind} {title}".Trim()));
        return known ?? "";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private FormCell Cell(AssessmentColumn column) => row.At(columns.Position((int)column));

    private string Text(AssessmentColumn column) => Cell(column).Text.Trim();

    private FaultLocation Place(AssessmentColumn column) => file with { Row = row.Number, Column = AssessmentForm.Headings[(int)column] };
}
