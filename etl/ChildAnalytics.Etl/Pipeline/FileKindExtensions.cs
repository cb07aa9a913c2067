using System.IO.Compression;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Pipeline;

/// <summary>Tells what bytes are and which names fit them.</summary>
public static class FileKindExtensions
{
    private static readonly (byte[] Signature, FileKind Kind)[] Signatures =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileKind.LegacyWorkbook),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], FileKind.Pdf),
        ([0x89, 0x50, 0x4E, 0x47], FileKind.Picture),
        ([0xFF, 0xD8, 0xFF], FileKind.Picture),
        ([0x47, 0x49, 0x46, 0x38], FileKind.Picture),
    ];

    private static readonly byte[] ZipSignature = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>What the bytes are, by their signature; text is what holds no NUL byte, or is in UTF-16.</summary>
    public static FileKind KindOf(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.IsEmpty)
            return FileKind.Empty;
        foreach (var (signature, kind) in Signatures)
        {
            if (bytes.StartsWith(signature))
                return kind;
        }

        if (bytes.StartsWith(ZipSignature))
            return IsWorkbook(content) ? FileKind.Workbook : FileKind.Archive;
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
            return FileKind.Empty;
        if (TextEncoding.Utf16Form(bytes) is not null)
            return FileKind.Text;
        if (bytes.Contains((byte)0))
            return FileKind.Binary;
        return start[0] switch
        {
            (byte)'<' => FileKind.WebPage,
            (byte)'{' or (byte)'[' => FileKind.Json,
            _ => FileKind.Text,
        };
    }

    /// <summary>The one kind a name promises: .xlsx, .csv or .json; null for every other ending.</summary>
    public static FileKind? PromisedBy(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".XLSX" => FileKind.Workbook,
        ".CSV" => FileKind.Text,
        ".JSON" => FileKind.Json,
        _ => null,
    };

    /// <summary>The kind as words for a message.</summary>
    public static string Describe(this FileKind kind) => kind switch
    {
        FileKind.Empty => "0 byte",
        FileKind.Workbook => "XLSX",
        FileKind.LegacyWorkbook => "XLS / OLE2",
        FileKind.Archive => "ZIP",
        FileKind.Pdf => "PDF",
        FileKind.Picture => "PNG / JPEG / GIF",
        FileKind.WebPage => "HTML / XML",
        FileKind.Json => "JSON",
        FileKind.Text => "CSV",
        _ => "BIN",
    };

    private static bool IsWorkbook(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return archive.GetEntry("xl/workbook.xml") is not null;
        }
        catch (InvalidDataException)
        {
            // A cut-off workbook keeps the signature but not the directory at its end; reading it says so more precisely.
            return true;
        }
    }
}
