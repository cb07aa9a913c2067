using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChildAnalytics.Web.Features.Dossier.Workbook;

/// <summary>Writes one sheet of a dossier: title, labels, facts, table, note; A4 across, head row on every printed page.</summary>
internal sealed class SheetWriter(DossierSheet sheet, RecognitionDossier dossier)
{
    private const uint PaperA4 = 9;

    private int HeadingRow => 2 + dossier.Labels.Count + dossier.Facts.Count + 1;

    /// <summary>The heading row as an address, for the printed titles.</summary>
    public string HeadingArea => string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'!${HeadingRow}:${HeadingRow}");

    /// <summary>The sheet as a part of a workbook.</summary>
    public Worksheet Worksheet() => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView(Frozen()) { WorkbookViewId = 0 }),
        new Columns(sheet.Columns.Select((column, place) => new Column { Min = (uint)place + 1, Max = (uint)place + 1, Width = column.Width, CustomWidth = true })),
        Data(),
        new PageMargins { Left = 0.5, Right = 0.4, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
        new PageSetup { PaperSize = PaperA4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
        new HeaderFooter(
            new OddHeader("&L" + Margin(string.Join(". ", dossier.Labels))),
            new OddFooter($"&L{Margin($"{dossier.Unit}. Bản công bố {dossier.Trace.Snapshot.SnapshotId}, {dossier.Trace.RuleSet.RuleSetId}")}&R&P/&N")));

    private Pane Frozen() => new()
    {
        VerticalSplit = HeadingRow,
        TopLeftCell = string.Create(CultureInfo.InvariantCulture, $"A{HeadingRow + 1}"),
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    };

    private SheetData Data()
    {
        var data = new SheetData();
        Add(data, [sheet.Title], DossierStyles.Title);
        foreach (var label in dossier.Labels)
            Add(data, [label], DossierStyles.Label);
        foreach (var (name, text) in dossier.Facts)
            Add(data, [$"{name}: {text}"], DossierStyles.Plain);
        Add(data, [], DossierStyles.Plain);
        Add(data, [.. sheet.Columns.Select(column => column.Heading)], DossierStyles.Heading);
        foreach (var row in sheet.Rows)
            Add(data, row, DossierStyles.Text);
        Add(data, [], DossierStyles.Plain);
        Add(data, [sheet.Note], DossierStyles.Name);
        return data;
    }

    private static void Add(SheetData data, object?[] cells, uint style)
    {
        var number = (uint)data.ChildElements.Count + 1;
        var row = new Row { RowIndex = number };
        for (var place = 0; place < cells.Length; place++)
            row.Append(Written(string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + place)}{number}"), cells[place], style));
        data.Append(row);
    }

    private static Cell Written(string address, object? value, uint style) => value switch
    {
        null or "" => new Cell { CellReference = address, StyleIndex = style },
        string text => new Cell(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = address, StyleIndex = style, DataType = CellValues.InlineString },
        _ => new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)) { CellReference = address, StyleIndex = DossierStyles.Number, DataType = CellValues.Number },
    };

    // Texts come from files of others; one control sign that XML cannot hold would make the whole workbook unreadable.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(sign => sign.Value is >= ' ' and not (0xFFFE or 0xFFFF) or '\t' or '\n' or '\r' ? sign.ToString() : " "));

    // & starts a code in the margin of a sheet.
    private static string Margin(string text) => Clean(text).Replace("&", "&&", StringComparison.Ordinal);
}
