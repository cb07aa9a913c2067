using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChildAnalytics.Web.Features.Dossier.Workbook;

/// <summary>The cell formats of a dossier; each constant is the place of its format in the list.</summary>
internal static class DossierStyles
{
    /// <summary>Text without border.</summary>
    public const uint Plain = 0;

    /// <summary>Wrapped text with a border.</summary>
    public const uint Text = 1;

    /// <summary>A number with a border: at most two decimals, none that are zero.</summary>
    public const uint Number = 2;

    /// <summary>Bold on grey with a border.</summary>
    public const uint Heading = 3;

    /// <summary>Bold and larger.</summary>
    public const uint Title = 4;

    /// <summary>Bold on yellow: simulated figures, assumed points.</summary>
    public const uint Label = 5;

    /// <summary>Bold without border.</summary>
    public const uint Name = 6;

    private const uint GeneralFormat = 0;

    /// <summary>The list as a part of a workbook.</summary>
    public static Stylesheet Create() => new(
        new Fonts(Face(size: 11), Face(size: 11, isBold: true), Face(size: 14, isBold: true)),
        new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), Solid("FFEEF1F5"), Solid("FFFFF6DC")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(font: 0, fill: 0, border: 0),
            Format(font: 0, fill: 0, border: 1, wraps: true),
            Format(font: 0, fill: 0, border: 1),
            Format(font: 1, fill: 2, border: 1, wraps: true),
            Format(font: 2, fill: 0, border: 0),
            Format(font: 1, fill: 3, border: 0),
            Format(font: 1, fill: 0, border: 0)));

    private static Font Face(double size, bool isBold = false)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin });

    private static CellFormat Format(uint font, uint fill, uint border, bool wraps = false)
    {
        var format = new CellFormat { NumberFormatId = GeneralFormat, FontId = font, FillId = fill, BorderId = border, FormatId = 0 };
        format.Append(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps ? BooleanValue.FromBoolean(true) : null });
        return format;
    }
}
