using System.Text;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Tests.Fixtures;

/// <summary>A valid report of Xã Tân Quan for 2023 with one row; a test changes only what it is about.</summary>
internal sealed record Report
{
    public static readonly DateOnly ReceivedOn = new(2025, 11, 20);

    // Two maps: 25351 named another commune before the reform, 25342 ended with it (hon_quan_694_old_new.csv).
    public static readonly KnownUnits Units = new(
    [
        new("25342", "Xã Tân Lợi", new DateOnly(1995, 1, 1), new DateOnly(2025, 6, 30)),
        new("25351", "Xã Tân Hưng", new DateOnly(1995, 1, 1), new DateOnly(2025, 6, 30)),
        new("70", "Tỉnh Bình Phước", new DateOnly(1995, 1, 1), new DateOnly(2025, 6, 30)),
        new("25351", "Xã Tân Quan", new DateOnly(2025, 7, 1), null),
    ]);

    public static readonly IReadOnlyDictionary<string, Measure> Measures = new (string Id, MeasureUnit Unit)[]
    {
        ("P1", MeasureUnit.Percent), ("P2", MeasureUnit.Percent), ("M1", MeasureUnit.PerMille), ("K1", MeasureUnit.Per100k),
        ("Y1", MeasureUnit.YesNo), ("C1", MeasureUnit.Count), ("D1", MeasureUnit.PercentChangePerYear), ("V1", MeasureUnit.Vnd),
    }.ToDictionary(pair => pair.Id, pair => Measure(pair.Id, pair.Unit));

    public static readonly ReportLists Lists = new(Units, Measures, new HashSet<string> { "all", "sex=female", "sex=male", "area=urban", "area=rural" });

    public object? Label { get; init; }

    public object? Period { get; init; } = "Năm 2023";

    public object? SentOn { get; init; } = "15/01/2024";

    public string Sheet { get; init; } = "Biểu 01-TE";

    public IReadOnlyList<object?> Headings { get; init; } =
        ["STT", "Mã đơn vị", "Tên đơn vị", "Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Tử số", "Mẫu số", "Giá trị", "Ghi chú"];

    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; } = [Row("P1", 96, 100, 96)];

    public static IReadOnlyList<object?> Row(string measure, object? numerator, object? denominator, object? value, string code = "25351", string? note = null) =>
        [1, code, "Xã Tân Quan", measure, "Tên", "%", numerator, denominator, value, note];

    public static CommuneReportSource Source() => new(Lists);

    public byte[] AsWorkbook() => Workbook.Write(Sheet, All());

    public byte[] AsCsv()
    {
        var text = new StringBuilder();
        foreach (var row in All())
            text.Append(string.Join(';', row.Select(cell => Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)))).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public FileContent Read() => Source().Read(new InputFile("bao-cao.xlsx", AsWorkbook()), ReceivedOn);

    public FileContent ReadCsv() => Source().Read(new InputFile("bao-cao.csv", AsCsv()), ReceivedOn);

    /// <summary>All rows of the form, from the label on.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> All() =>
    [
        [Label], ["UBND huyện Hớn Quản"], ["BÁO CÁO ĐỊNH KỲ VỀ TRẺ EM (Biểu 01-TE)"], ["Kỳ báo cáo:", Period], ["Ngày gửi:", SentOn], [null], Headings, .. Rows,
    ];

    private static Measure Measure(string id, MeasureUnit unit)
    {
        var text = new LocalisedText(id, id);
        return new Measure(id, "test", 1, text, text, unit, Direction.Up, text, null, [], false, new SourceCitation("test", null, null, "unknown"));
    }
}
