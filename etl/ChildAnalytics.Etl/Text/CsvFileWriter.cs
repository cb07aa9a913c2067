using System.Buffers;
using System.Text;

namespace ChildAnalytics.Etl.Text;

/// <summary>Writes CSV after RFC 4180, with LF: the form every file between the steps has.</summary>
/// <remarks>RFC 4180, section 2, rules 5 to 7. Leading and trailing spaces are quoted as well, since readers differ on them.</remarks>
internal sealed class CsvFileWriter(string path) : IDisposable
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    /// <summary>Writes one record.</summary>
    public void Write(ReadOnlySpan<string> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0)
                writer.Write(',');
            WriteCell(cells[index]);
        }

        writer.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void WriteCell(string cell)
    {
        if (cell.Length > 0 && (cell.AsSpan().ContainsAny(NeedQuotes) || char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])))
        {
            writer.Write('"');
            writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(cell);
        }
    }
}
