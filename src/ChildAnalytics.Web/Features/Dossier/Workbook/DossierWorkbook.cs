using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChildAnalytics.Web.Features.Dossier.Workbook;

/// <summary>The dossier as a workbook: one sheet a paper, each with the labels, the publication, the rules and their source at its head and in its printed margin.</summary>
public static class DossierWorkbook
{
    // Relationships and times are named here, so that the same dossier gives the same bytes; the library would draw them anew each time.
    private const string WorkbookContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An XLSX file (ECMA-376).</summary>
    public static byte[] Write(RecognitionDossier dossier)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
            Fill(document, dossier);
        Settle(content);
        return content.ToArray();
    }

    private static void Fill(SpreadsheetDocument document, RecognitionDossier dossier)
    {
        var book = document.AddNewPart<WorkbookPart>(WorkbookContent, "rId1");
        book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = DossierStyles.Create();
        var (tabs, names) = (new Sheets(), new DefinedNames());
        uint number = 0;
        foreach (var sheet in DossierSheets.Of(dossier))
        {
            var id = $"rIdSheet{++number}";
            var writer = new SheetWriter(sheet, dossier);
            book.AddNewPart<WorksheetPart>(id).Worksheet = writer.Worksheet();
            tabs.Append(new Sheet { Name = sheet.Name, SheetId = number, Id = id });
            names.Append(new DefinedName(writer.HeadingArea) { Name = "_xlnm.Print_Titles", LocalSheetId = number - 1 });
        }

        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(tabs, names);
    }

    private static void Settle(MemoryStream content)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries)
            entry.LastWriteTime = EntryTime;
    }
}
