namespace ChildAnalytics.Etl.Sources.Reports.YearSet;

/// <summary>Tells text in which every line is one record, so that a record's number is its line, from text that needs a reader of quotes.</summary>
internal static class PlainTable
{
    /// <summary>Lines of the text, a last one without line end included; null where cells are quoted, line ends are mixed, or blank lines stand between records.</summary>
    public static int? LinesOf(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)'"'))
            return null;
        var (returns, feeds) = (text.Count((byte)'\r'), text.Count((byte)'\n'));
        var isPlain = returns == 0
            ? text.IndexOf("\n\n"u8) < 0
            : returns == feeds && returns == text.Count("\r\n"u8) && text.IndexOf("\r\n\r\n"u8) < 0;
        return isPlain ? feeds + (text.EndsWith("\n"u8) ? 0 : 1) : null;
    }

    /// <summary>Cells of the line of that number, from 1.</summary>
    public static int WidthOf(ReadOnlySpan<byte> text, int line, char separator)
    {
        for (var passed = 1; passed < line; passed++)
            text = text[(text.IndexOf((byte)'\n') + 1)..];
        var end = text.IndexOf((byte)'\n');
        return 1 + (end < 0 ? text : text[..end]).Count((byte)separator);
    }
}
