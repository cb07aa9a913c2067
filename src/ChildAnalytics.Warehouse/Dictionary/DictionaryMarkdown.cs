using System.Text;

namespace ChildAnalytics.Warehouse.Dictionary;

/// <summary>The data dictionary as one Markdown page, each sentence in Vietnamese and below it in English.</summary>
public static class DictionaryMarkdown
{
    private const string Head =
        """
        # Từ điển dữ liệu · Data dictionary

        Các bảng công bố (schema `marts`), trong `child.duckdb`, `analyst.duckdb` và Parquet. Trang này do lệnh `./childanalytics dictionary --out src/docs/data-dictionary.md` viết từ các tệp mô tả cạnh mỗi mô hình SQL.
        *The public tables (schema `marts`), in `child.duckdb`, `analyst.duckdb` and Parquet. Written by `./childanalytics dictionary --out src/docs/data-dictionary.md` from the twins beside each SQL model.*
        """;

    /// <summary>The page, with LF and a final newline; the same for the same tables.</summary>
    public static string Write(IReadOnlyList<DictionaryTable> tables)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n")).Append("\n\n| Bảng · Table | Nội dung mỗi dòng · Grain |\n| --- | --- |\n");
        foreach (var table in tables)
            page.Append($"| [{table.Name}](#{table.Name}) | {Both(table.GrainVi, table.GrainEn)} |\n");
        foreach (var table in tables)
            WriteTable(page, table);
        return page.ToString();
    }

    private static void WriteTable(StringBuilder page, DictionaryTable table)
    {
        page.Append($"\n## {table.Name}\n\n{table.DescriptionVi}\n*{table.DescriptionEn}*\n\n");
        page.Append($"- Nội dung mỗi dòng · Grain: {table.GrainVi}. *{table.GrainEn}*\n");
        page.Append($"- Khóa · Key: {Names(table.Key)}\n- Dựng từ · Reads: {Names(table.Reads)}\n- Được dùng bởi · Read by: {Names(table.ReadBy)}\n\n");
        page.Append("| Cột · Column | Kiểu · Type | Nghĩa · Meaning | Đơn vị tính · Unit | Để trống nghĩa là · Null means |\n| --- | --- | --- | --- | --- |\n");
        foreach (var column in table.Columns)
            page.Append($"| `{column.Name}` | {column.Type} | {Both(column.MeaningVi, column.MeaningEn)} | {Both(column.UnitVi, column.UnitEn)} | {Both(column.NullVi, column.NullEn)} |\n");
    }

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "(không có · none)" : string.Join(", ", names.Select(name => $"`{name}`"));

    private static string Both(string? vi, string? en) => vi is null ? "" : $"{Cell(vi)}<br>*{Cell(en ?? vi)}*";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
