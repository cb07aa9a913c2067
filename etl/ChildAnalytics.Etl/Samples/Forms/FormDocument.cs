using System.Globalization;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Samples.Forms;

/// <summary>A filled form before it is written.</summary>
/// <param name="Office">Sending office, "UBND huyện Hớn Quản".</param>
/// <param name="Period">Period reported.</param>
/// <param name="SentOn">Date in the heading.</param>
/// <param name="NumbersAsText">Whether numbers stand as Vietnamese text instead of numeric cells.</param>
/// <param name="Rows">Data rows.</param>
internal sealed record FormDocument(string Office, Period Period, DateOnly SentOn, bool NumbersAsText, IReadOnlyList<SampleRow> Rows)
{
    /// <summary>Row of the first data row, as a spreadsheet shows it.</summary>
    public const int FirstDataRow = SampleForm.HeadingRow + 1;

    /// <summary>Place of the title in <see cref="Heading"/>, from 0.</summary>
    public const int TitleIndex = 2;

    /// <summary>The cells above the headings, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Heading =>
    [
        [ReportForm.SyntheticLabel],
        [Office],
        [SampleForm.Title],
        [ReportForm.PeriodLabel, PeriodText],
        [ReportForm.SentOnLabel, SentOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)],
        [],
    ];

    private string PeriodText => Period.Half switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"6 tháng đầu năm {Period.Year}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"6 tháng cuối năm {Period.Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Năm {Period.Year}"),
    };

    /// <summary>The cells of a data row, left to right.</summary>
    public SampleCell[] CellsOf(int index)
    {
        var row = Rows[index];
        return
        [
            SampleCell.Of(index + 1),
            SampleCell.Of(row.UnitCode),
            SampleCell.Of(row.UnitName),
            SampleCell.Of(row.MeasureId),
            SampleCell.Of(row.MeasureName),
            SampleCell.Of(row.UnitText),
            row.Numerator,
            row.Denominator,
            row.Value,
            SampleCell.Of(row.Note),
        ];
    }
}
