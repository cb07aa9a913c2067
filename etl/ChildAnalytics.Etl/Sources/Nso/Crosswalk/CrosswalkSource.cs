using System.Text.RegularExpressions;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Nso.Crosswalk;

/// <summary>Dataset <c>nso_crosswalk</c>: the official table that leads from the communes before 2025-07-01 to those after it, in its published layout.</summary>
/// <remarks>Cells stay as published (line breaks, stray spaces, mixed Unicode forms); <c>stg_nso__crosswalk</c> cleans, <c>corrections.yaml</c> mends.</remarks>
public sealed partial class CrosswalkSource : ISource
{
    private const string Producer = "Cục Thống kê, Bộ Tài chính (National Statistics Office)";
    private const string Licence = "Government document (danhmuchanhchinh.nso.gov.vn)";
    private const string Title = "Đơn vị hành chính từ ngày 01/7/2025";

    // The second row carries the headings; the first spans them with two titles.
    private const int HeadingRecord = 2;
    private const int NewProvince = 0;
    private const int NewName = 1;
    private const int NewCode = 2;
    private const int OldCode = 4;
    private const int District = 6;
    private const int OldProvince = 7;

    private static readonly string[] Headings =
        ["Tỉnh, thành phố", "Tên Xã mới", "Mã Xã mới", "Tên Xã cũ", "Mã Xã cũ", "Ghi chú", "Quận/huyện", "Tỉnh cũ"];

    private static readonly RawTable Table = new(
        "nso_crosswalk",
        ["new_province", "new_name", "new_code", "old_name", "old_code", "note", "district", "old_province"]);

    /// <inheritdoc/>
    public string Dataset => "nso_crosswalk";

    /// <inheritdoc/>
    public bool Recognises(InputFile file) => file.Kind == FileKind.Text
        && (file.Opening.Contains(Title, StringComparison.Ordinal) || file.Opening.Contains(Headings[NewCode], StringComparison.Ordinal));

    /// <inheritdoc/>
    public FileContent Read(InputFile file, DateOnly receivedOn)
    {
        using var records = CsvRecords.Read(file, ',').GetEnumerator();
        string[] headings = [];
        var line = 0;
        for (var record = 0; record < HeadingRecord && records.MoveNext(); record++)
            (line, headings) = records.Current;
        var map = ColumnMap.Locate(Headings, headings);
        if (map.Missing.Count > 0)
            throw new FaultException([FileFaults.HeadingsMissing(file, null, line, map.Missing, headings)]);
        var accepted = new List<RawRow>();
        var quarantined = new List<QuarantinedRow>();
        var sections = 0;
        while (records.MoveNext())
        {
            var received = records.Current.Cells;
            if (IsSection(received))
            {
                sections++;
                continue;
            }

            var cells = Headings.Select((_, index) => map.Cell(received, index)).ToArray();
            var faults = Check(cells, received.Length, headings.Length, new FaultLocation(file.Name, Row: records.Current.FirstLine));
            if (faults.Count == 0)
                accepted.Add(new RawRow(Table, "", records.Current.FirstLine, cells));
            else
                quarantined.Add(new QuarantinedRow("", records.Current.FirstLine, faults, string.Join(" | ", received)));
        }

        if (accepted.Count + quarantined.Count == 0)
            throw new FaultException([FileFaults.NoRows(file, null)]);
        return new FileContent(Producer, Licence, [Table], accepted, quarantined)
        {
            Skipped = new Dictionary<string, int> { ["heading"] = HeadingRecord, ["section"] = sections },
        };
    }

    // A province's name alone in its row.
    private static bool IsSection(string[] cells) =>
        cells.Length > 1 && !string.IsNullOrWhiteSpace(cells[0]) && cells.Skip(1).All(string.IsNullOrWhiteSpace);

    private static List<Fault> Check(string[] cells, int received, int expected, FaultLocation place)
    {
        if (received != expected)
            return [CellFaults.CellCount(place, expected, received)];
        var faults = new List<Fault>();
        if (!CommuneCode().IsMatch(cells[NewCode]))
            faults.Add(CellFaults.CodeDigits(place with { Column = Headings[NewCode] }, "00004", cells[NewCode]));

        // Islands that had no commune, and land outside any commune, have no old code.
        if (!string.IsNullOrWhiteSpace(cells[OldCode]) && !CommuneCode().IsMatch(cells[OldCode]))
            faults.Add(CellFaults.CodeDigits(place with { Column = Headings[OldCode] }, "00004", cells[OldCode]));
        if (string.IsNullOrWhiteSpace(cells[NewName]))
            faults.Add(CellFaults.Malformed(place with { Column = Headings[NewName] }, "Xã Tân Quan", cells[NewName]));
        foreach (var column in (int[])[NewProvince, District, OldProvince])
        {
            if (!NameAndCode().IsMatch(cells[column]))
                faults.Add(CellFaults.Malformed(place with { Column = Headings[column] }, "Thành phố Hà Nội (01)", cells[column]));
        }

        return faults;
    }

    [GeneratedRegex(@"^\s*[0-9]{5}\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CommuneCode();

    [GeneratedRegex(@"\S.*\([0-9]{2,3}\)\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex NameAndCode();
}
