using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Finds the cells of a sheet whose formula gave no value: it failed (#DIV/0!, #REF!), or no program ever computed it.</summary>
/// <remarks>ExcelDataReader 3.6.0 reads both as empty, and empty means "not reported". Format: ECMA-376 part 1, 18.3.1.4 (cell, type "e") and 18.3.1.40 (formula).</remarks>
internal static class ValuelessFormulas
{
    private const string WorkbookPart = "xl/workbook.xml";
    private const string RelationsPart = "xl/_rels/workbook.xml.rels";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The error or the formula by row (from 1) and column (from 0); empty where every formula has a value or the sheet is not there.</summary>
    public static IReadOnlyDictionary<(int Row, int Column), FormCell> In(Stream workbook, string sheetName)
    {
        var found = new Dictionary<(int Row, int Column), FormCell>();
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read);
        if (SheetPart(archive, sheetName) is not { } part)
            return found;
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c" || reader.IsEmptyElement || reader.GetAttribute("r") is not { } reference)
                continue;
            if (Valueless(reader, reader.GetAttribute("t")) is { } cell)
                found[Position(reference)] = cell;
        }

        return found;
    }

    /// <summary>The part of the sheet of that name; null where the workbook has none.</summary>
    internal static ZipArchiveEntry? SheetPart(ZipArchive archive, string sheetName)
    {
        var sheet = Load(archive, WorkbookPart)?.Descendants().FirstOrDefault(element =>
            element.Name.LocalName == "sheet" && Wording.Same((string?)element.Attribute("name") ?? "", sheetName));
        var id = (string?)sheet?.Attribute(Relations + "id");
        var target = (string?)Load(archive, RelationsPart)?.Root?.Elements().FirstOrDefault(element => (string?)element.Attribute("Id") == id)?.Attribute("Target");
        if (id is null || target is null)
            return null;
        return archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static XDocument? Load(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)?.Open();
        return stream is null ? null : XDocument.Load(stream);
    }

    // Reads to the end of the cell. A formula that gives an empty text (type "str") has a value: that text.
    private static FormCell? Valueless(XmlReader reader, string? type)
    {
        var depth = reader.Depth;
        var (part, formula, value) = ("", (string?)null, "");
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                part = reader.LocalName;
                formula ??= part == "f" ? "=" : null;
            }
            else if (reader.NodeType == XmlNodeType.Text)
            {
                formula += part == "f" ? reader.Value : null;
                value += part == "v" ? reader.Value : "";
            }
        }

        if (type == "e")
            return new FormCell(value.Length == 0 ? "#?" : value);
        return formula is { Length: > 0 } && value.Length == 0 && type != "str" ? new FormCell(formula, IsUncomputed: true) : null;
    }

    // "AB12" is row 12, column 27 from 0.
    private static (int Row, int Column) Position(string reference)
    {
        var column = 0;
        var letters = 0;
        for (; letters < reference.Length && char.IsAsciiLetterUpper(reference[letters]); letters++)
            column = (26 * column) + (reference[letters] - 'A') + 1;
        return (int.Parse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture), column - 1);
    }
}
