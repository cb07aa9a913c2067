namespace ChildAnalytics.Etl.Pipeline;

/// <summary>What the bytes of a file are, whatever its name says.</summary>
public enum FileKind
{
    /// <summary>Nothing at all.</summary>
    Empty,

    /// <summary>A workbook in Office Open XML (.xlsx).</summary>
    Workbook,

    /// <summary>A workbook of the old binary format, or an encrypted one.</summary>
    LegacyWorkbook,

    /// <summary>A ZIP archive that is no workbook.</summary>
    Archive,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A PNG, JPEG or GIF picture.</summary>
    Picture,

    /// <summary>A web page, as some systems save under the name of a spreadsheet.</summary>
    WebPage,

    /// <summary>A JSON document.</summary>
    Json,

    /// <summary>Plain text, which a CSV file is.</summary>
    Text,

    /// <summary>Bytes of no known kind.</summary>
    Binary,
}
