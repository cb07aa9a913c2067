using System.Globalization;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Samples.Forms;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Randomness;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Samples.Plans;

/// <summary>Puts errors and later corrected figures into filled rows, and says where.</summary>
internal sealed class ErrorPlanting
{
    private const decimal ImpossiblePercentage = 140;
    private const string NoNumberYet = "chưa có";
    private const string UnknownCode = "99999";
    private const string CorrectedNote = "Đính chính";
    private const int CorrectedRows = 6;

    // Too small a group would turn a wrong figure into a likely one.
    private const decimal SmallestGroup = 20;

    private readonly IReadOnlyDictionary<string, Measure> _measures;
    private readonly HashSet<string> _parents;
    private readonly int _seed;

    /// <summary>Figures that others are counted over are left alone: one error must stay one error.</summary>
    public ErrorPlanting(LevelTables levels, IReadOnlyDictionary<string, Measure> measures, int seed)
    {
        _measures = measures;
        _seed = seed;
        _parents = [.. levels.Measures.SelectMany(level => new[] { level.Within, level.Denominator })];
    }

    /// <summary>Plants the error of a plan into its rows; null where no row can carry it.</summary>
    public PlantedError? PlantInPlace(FilePlan plan, List<SampleRow> rows)
    {
        if (plan.Error is not { } kind || Able("plant", plan, rows) is not [var index, ..])
            return null;
        var row = rows[index];
        var right = row.Numerator.Number ?? 0;
        var denominator = row.Denominator.Number ?? 0;
        var tooMany = denominator + Math.Max(1, Math.Floor(denominator / 20));
        var lost = row.UnitCode[0] == '0' ? row.UnitCode[1..] : row.UnitCode[..^1];
        var (column, expected, found, wrong) = kind switch
        {
            PlantedErrorKind.PercentageAboveHundred => (SampleForm.Heading(ReportColumn.Value), Text(row.Value.Number), Text(ImpossiblePercentage), row with { Value = SampleCell.Of(ImpossiblePercentage) }),
            PlantedErrorKind.TextForNumber => (SampleForm.Heading(ReportColumn.Numerator), Text(right), NoNumberYet, row with { Numerator = SampleCell.Of(NoNumberYet), Value = SampleCell.Empty }),
            PlantedErrorKind.NumeratorAboveDenominator => (SampleForm.Heading(ReportColumn.Numerator), Text(right), Text(tooMany), WithNumerator(row, tooMany)),
            PlantedErrorKind.UnknownUnitCode => (SampleForm.Heading(ReportColumn.UnitCode), row.UnitCode, UnknownCode, row with { UnitCode = UnknownCode }),
            PlantedErrorKind.LostDigit => (SampleForm.Heading(ReportColumn.UnitCode), row.UnitCode, lost, row with { UnitCode = lost }),
            PlantedErrorKind.SwappedCounts => (SampleForm.Heading(ReportColumn.Numerator), Text(right), Text(denominator), row with { Numerator = row.Denominator, Denominator = row.Numerator }),
            _ => ((string?)null, "", Text(right), row),
        };
        if (kind == PlantedErrorKind.DuplicatedRow)
            rows.Insert(++index, row);
        else
            rows[index] = wrong;
        return new PlantedError(plan.FileName(isCorrection: false), kind, FormDocument.FirstDataRow + index, column, row.UnitCode, row.MeasureId, expected, found);
    }

    /// <summary>Splits right rows into those sent first, with some figures too low, and those sent later.</summary>
    public (List<SampleRow> First, List<SampleRow> Later, List<PlantedCorrection> Corrections) Correct(FilePlan plan, List<SampleRow> rows)
    {
        var (first, later) = (new List<SampleRow>(rows), new List<SampleRow>(rows));
        var corrections = new List<PlantedCorrection>();
        foreach (var index in Able("correct", plan, rows).Take(CorrectedRows).Order())
        {
            var right = rows[index].Numerator.Number ?? 0;
            var low = right - Math.Max(1, Math.Round(right / 25));
            first[index] = WithNumerator(rows[index], low);
            later[index] = rows[index] with { Note = CorrectedNote };
            corrections.Add(new PlantedCorrection(
                plan.FileName(isCorrection: false),
                plan.FileName(isCorrection: true),
                FormDocument.FirstDataRow + index,
                rows[index].UnitCode,
                rows[index].MeasureId,
                (int)low,
                (int)right));
        }

        return (first, later, corrections);
    }

    private IReadOnlyList<int> Able(string purpose, FilePlan plan, List<SampleRow> rows) =>
    [
        .. Enumerable.Range(0, rows.Count)
            .Where(index => IsAble(rows[index]))
            .OrderBy(index => SplitMix64.For(_seed, purpose, rows[index].UnitCode, rows[index].MeasureId, plan.Period.ToString()).Next()),
    ];

    private bool IsAble(SampleRow row) =>
        _measures[row.MeasureId].Unit == MeasureUnit.Percent
        && !_parents.Contains(row.MeasureId)
        && row.Numerator.Number is { } numerator
        && row.Denominator.Number is { } denominator
        && denominator >= SmallestGroup
        && numerator > 0
        && numerator < denominator;

    private SampleRow WithNumerator(SampleRow row, decimal numerator) => row with
    {
        Numerator = SampleCell.Of(numerator),
        Value = SampleCell.Of(FormFilling.Ratio(_measures[row.MeasureId].Unit, numerator, row.Denominator.Number ?? 0)),
    };

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
