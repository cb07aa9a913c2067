using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

/// <summary>Finds the cells of a sheet whose formula failed (#DIV/0!, #REF!).</summary>
/// <remarks>ExcelDataReader 3.6.0 reads them as empty, and empty means "not reported". Format: ECMA-376 part 1, 18.3.1.4 (cell, type "e").</remarks>
internal static class FailedFormulas
{
    private const string WorkbookPart = "xl/workbook.xml";
    private const string RelationsPart = "xl/_rels/workbook.xml.rels";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Error text by row (from 1) and column (from 0); empty where no formula failed or the sheet is not there.</summary>
    public static IReadOnlyDictionary<(int Row, int Column), string> In(Stream workbook, string sheetName)
    {
        var failed = new Dictionary<(int Row, int Column), string>();
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read);
        if (SheetPart(archive, sheetName) is not { } part)
            return failed;
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c" && reader.GetAttribute("t") == "e" && reader.GetAttribute("r") is { } reference)
                failed[Position(reference)] = ErrorText(reader);
        }

        return failed;
    }

    private static ZipArchiveEntry? SheetPart(ZipArchive archive, string sheetName)
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

    private static string ErrorText(XmlReader cell)
    {
        using var inside = cell.ReadSubtree();
        return inside.ReadToDescendant("v", cell.NamespaceURI) ? inside.ReadElementContentAsString() : "#?";
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
