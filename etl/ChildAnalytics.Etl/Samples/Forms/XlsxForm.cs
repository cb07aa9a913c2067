using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Samples.Forms;

/// <summary>Writes the form as a workbook with one sheet.</summary>
/// <remarks>
/// Written part by part over <see cref="ZipArchive"/> and not with the Open XML SDK, whose packages stamp each entry with the time of writing:
/// equal samples would differ in their bytes. Source of the parts: ECMA-376 part 1, SpreadsheetML.
/// </remarks>
internal static class XlsxForm
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // The first moment a zip archive can name.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Characters, left to right, so that the form can be read and printed as it is.
    private static readonly int[] Widths = [6, 11, 24, 13, 62, 14, 11, 11, 11, 24];

    private static readonly XmlWriterSettings XmlSettings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true };

    /// <summary>Writes the file; an existing one is replaced.</summary>
    public static void Write(string path, FormDocument document)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var (name, text) in XlsxParts.Fixed)
            WriteText(zip, name, text);
        using var xml = XmlWriter.Create(Open(zip, "xl/worksheets/sheet1.xml"), XmlSettings);
        WriteSheet(xml, document);
    }

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        using var stream = Open(zip, name);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private static void WriteSheet(XmlWriter xml, FormDocument document)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""
            <sheetViews><sheetView workbookViewId="0"><pane ySplit="{SampleForm.HeadingRow}" topLeftCell="A{FormDocument.FirstDataRow}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
            """));
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < Widths.Length; i++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{Widths[i]}" customWidth="1"/>"""));
        xml.WriteEndElement();

        xml.WriteStartElement("sheetData", Main);
        var row = 1;
        foreach (var cells in document.Heading)
        {
            WriteRow(xml, row, [.. cells.Select(SampleCell.Of)], row == 1 ? XlsxParts.WarningStyle : XlsxParts.TitleStyle, numbersAsText: false);
            row++;
        }

        WriteRow(xml, row++, [.. ReportForm.Headings.Select(SampleCell.Of)], XlsxParts.HeadingStyle, numbersAsText: false);
        for (var i = 0; i < document.Rows.Count; i++)
            WriteRow(xml, row++, document.CellsOf(i), XlsxParts.BodyStyle, document.NumbersAsText);
        xml.WriteEndElement();

        xml.WriteRaw("""<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>""");
        xml.WriteRaw($"<headerFooter><oddFooter>&amp;L{ReportForm.SyntheticLabel}&amp;R&amp;P/&amp;N</oddFooter></headerFooter>");
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int row, SampleCell[] cells, string style, bool numbersAsText)
    {
        var rowText = row.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", rowText);
        for (var i = 0; i < cells.Length; i++)
            WriteCell(xml, (char)('A' + i) + rowText, cells[i], style, numbersAsText && i > 0);
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string place, SampleCell cell, string style, bool numbersAsText)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", style);
        if (cell.Number is { } number && !numbersAsText)
        {
            xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.ToVietnameseText(groupThousands: true) is { Length: > 0 } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
