using System.Globalization;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Pipeline;

/// <summary>Writes the rows of one file as CSV: one file per raw table and <c>quarantined_row.csv</c>.</summary>
/// <remarks>Comma, UTF-8 without mark, LF, a heading row, quotes only where needed; an empty cell is written as nothing.</remarks>
internal static class RawFiles
{
    private static readonly string[] ProvenanceColumns = ["source_id", "sheet", "row_number"];

    private static readonly string[] QuarantineColumns =
        [.. ProvenanceColumns, "column_name", "rule_id", "expected", "found", "message_vi", "message_en", "row_text"];

    /// <summary>Writes all files into <paramref name="folder"/>.</summary>
    public static void Write(string folder, string sourceId, FileContent content)
    {
        var rows = content.Rows.ToLookup(row => row.Table);
        foreach (var table in content.Tables)
        {
            if (content.Written is not null && !rows[table].Any())
                continue;

            using var writer = new CsvFileWriter(Path.Combine(folder, table.Name + ".csv"));
            writer.Write([.. ProvenanceColumns, .. table.Columns]);
            foreach (var row in rows[table])
                writer.Write([sourceId, row.Sheet, Number(row.RowNumber), .. row.Cells]);
        }

        using var quarantine = new CsvFileWriter(Path.Combine(folder, "quarantined_row.csv"));
        quarantine.Write(QuarantineColumns);
        foreach (var row in content.Quarantined)
        {
            foreach (var fault in row.Faults)
            {
                quarantine.Write([
                    sourceId, row.Sheet, Number(row.RowNumber), fault.Where.Column ?? "", fault.Id, fault.Expected, fault.Found,
                    fault.Message.Vi, fault.Message.En, row.RowText]);
            }
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
