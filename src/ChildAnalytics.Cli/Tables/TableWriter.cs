using System.Globalization;
using System.Text;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Tables;

/// <summary>Writes a table as CSV for other programs: UTF-8, decimal point, numbers with 10 significant digits, missing empty.</summary>
internal static class TableWriter
{
    private const string NumberFormat = "G10";

    /// <summary>Writes the file, over one that is there.</summary>
    /// <exception cref="FaultException">CA1721 where the file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        try
        {
            using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var writer = RowWriter.For("csv", file);
            writer.Begin(columns);
            foreach (var row in rows)
                writer.Write(Array.ConvertAll(row, Cell));
            writer.End();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FaultException([TableFaults.NotWritable(path)]);
        }
    }

    /// <summary>Makes sure the folder is there.</summary>
    /// <exception cref="FaultException">CA1721 where it cannot be made.</exception>
    public static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FaultException([TableFaults.NotWritable(path)]);
        }
    }

    private static object? Cell(object? value) => value is double number ? number.ToString(NumberFormat, CultureInfo.InvariantCulture) : value;
}
