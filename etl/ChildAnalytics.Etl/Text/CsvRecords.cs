using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using CsvHelper;

namespace ChildAnalytics.Etl.Text;

/// <summary>Reads the records of a CSV file with the line each one starts on, which is where a text editor shows it.</summary>
public static class CsvRecords
{
    /// <summary>All records in order, without blank lines. A byte-order mark is skipped.</summary>
    /// <param name="file">UTF-8 text.</param>
    /// <param name="separator">Comma or semicolon.</param>
    /// <exception cref="FaultException">CA1214 where the text is not UTF-8, CA1206 where a quote is misplaced.</exception>
    public static IEnumerable<(int FirstLine, string[] Cells)> Read(InputFile file, char separator)
    {
        if (TextEncoding.OtherThanUtf8(file.Content.Span) is { } encoding)
            throw new FaultException([FileFaults.NotUtf8(file, encoding)]);
        using var reader = CsvReader.Create(file.Content, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
        });
        while (Advance(file, reader))
            yield return ((int)reader.LineNumber, reader.Current.ToArray());
    }

    // An iterator cannot catch around a yield.
    private static bool Advance(InputFile file, CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException exception)
        {
            throw new FaultException([FileFaults.QuoteMisplaced(file, (int)exception.LineNumber)]);
        }
    }
}
