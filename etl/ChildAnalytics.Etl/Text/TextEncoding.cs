using System.Globalization;
using System.Text.Unicode;

namespace ChildAnalytics.Etl.Text;

/// <summary>Tells text in UTF-8 from text that a spreadsheet program saved in another encoding.</summary>
internal static class TextEncoding
{
    // Every separator, digit and line break of a CSV file has a NUL byte in UTF-16: far more than this share of its units.
    private const int LeastUnitsWithNul = 8;

    /// <summary>What the bytes are instead of UTF-8: the form of UTF-16, or the first byte that fits no UTF-8 text and its position from 1; null for UTF-8.</summary>
    public static string? OtherThanUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf16Form(bytes) is { } form)
            return form;
        if (Utf8.IsValid(bytes))
            return null;
        var position = FirstInvalid(bytes);
        return string.Create(CultureInfo.InvariantCulture, $"0x{bytes[position]:X2} (byte {position + 1})");
    }

    /// <summary>"UTF-16LE" or "UTF-16BE", by the byte-order mark or by NUL bytes in one half of the units only; null for everything else.</summary>
    public static string? Utf16Form(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return "UTF-16LE";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return "UTF-16BE";
        if (bytes.Length % 2 != 0)
            return null;
        var (high, low) = (0, 0);
        for (var position = 0; position < bytes.Length; position += 2)
        {
            high += bytes[position] == 0 ? 1 : 0;
            low += bytes[position + 1] == 0 ? 1 : 0;
        }

        var enough = bytes.Length / 2 / LeastUnitsWithNul;
        if (high == 0 && low > enough)
            return "UTF-16LE";
        return low == 0 && high > enough ? "UTF-16BE" : null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (System.Text.Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
            position += length;
        return position;
    }
}
