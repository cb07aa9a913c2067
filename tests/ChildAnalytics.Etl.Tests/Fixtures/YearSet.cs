using System.Text;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Sources.Reports.YearSet;

namespace ChildAnalytics.Etl.Tests.Fixtures;

/// <summary>A year-set of 2023 from lines of the form <c>unit;measure;disaggregation;numerator;denominator;value;note</c>; a test changes only what it is about.</summary>
internal sealed record YearSet(params string[] Lines)
{
    public string LineEnd { get; init; } = "\n";

    public string Headings { get; init; } = "Mã đơn vị;Mã chỉ tiêu;Phân tổ;Tử số;Mẫu số;Giá trị;Ghi chú";

    /// <summary>Line of the first data row.</summary>
    public const int FirstLine = 8;

    public byte[] Bytes() =>
    [
        .. Encoding.UTF8.GetPreamble(),
        .. Encoding.UTF8.GetBytes(string.Concat(((string[])
        [
            "DỮ LIỆU MÔ PHỎNG - KHÔNG DÙNG CHO QUYẾT ĐỊNH;;;;;;", "UBND tỉnh Bình Phước;;;;;;", "BỘ SỐ LIỆU KỲ BÁO CÁO VỀ TRẺ EM (Biểu 02-TE);;;;;;",
            "Kỳ báo cáo:;Năm 2023;;;;;", "Ngày gửi:;15/01/2024;;;;;", ";;;;;;", Headings, .. Lines,
        ]).Select(line => line + LineEnd))),
    ];

    public InputFile File() => new("bo-so-lieu.csv", Bytes());

    /// <summary>What the reader of rows makes of it.</summary>
    public FileContent ReadByRow()
    {
        using var source = new YearSetSource(Report.Lists);
        return source.Read(File(), Report.ReceivedOn);
    }

    /// <summary>What the sorter of sets makes of it, and the rows it wrote; null where it leaves the file to the reader of rows.</summary>
    public (FileContent Content, IReadOnlyList<string> Written)? ReadInBulk()
    {
        using var folder = new TemporaryFolder();
        using var source = new YearSetSource(Report.Lists);
        var content = source.ReadInBulk(File(), folder.Write("x.csv", Bytes()), folder.Path, Report.ReceivedOn);
        var path = Path.Combine(folder.Path, "year_set.parquet");
        Assert.Equal(content?.Written is not null, System.IO.File.Exists(path));
        return content is null ? null : (content, content.Written is null ? [] : Rows(path));
    }

    /// <summary>Rows as one line each, for comparing: line, unit, measure, disaggregation, numerator, denominator, value, note.</summary>
    public static IReadOnlyList<string> Rows(string parquet)
    {
        using var database = DuckDbDatabase.InMemory();
        using var session = database.Connect();
        return session.Query(
            $"select concat_ws('|', row_number, unit_code, measure_id, disaggregation, coalesce(numerator, ''), coalesce(denominator, ''), coalesce(value, ''), coalesce(note, '')) from read_parquet({SqlText.Literal(parquet)})",
            row => row.GetString(0));
    }

    /// <summary>Accepted rows of the reader of rows in the same form.</summary>
    public static IEnumerable<string> Rows(FileContent content) => content.Rows.Select(row =>
        string.Join('|', row.RowNumber.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Cells[2], row.Cells[4], row.Cells[11], row.Cells[7], row.Cells[8], row.Cells[9], row.Cells[10]));

    /// <summary>Quarantined rows with everything a person is told.</summary>
    public static IReadOnlyList<string> Quarantined(FileContent content) =>
        [.. content.Quarantined.Select(row => $"{row.RowNumber}: {row.RowText}: {string.Join("; ", row.Faults.Select(Told))}")];

    private static string Told(Fault fault) => $"{fault.Id} {fault.Where} {fault.Expected} {fault.Found} {fault.Message.Vi} {fault.Remedy.Vi}";
}
