using System.Globalization;
using System.Text;
using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Files;

namespace ChildAnalytics.Scoring.Tests.Index;

/// <summary>The reference tables of COINr 1.1.14 and csranks 1.2.2 beside the repository (their SOURCES.md says where from).</summary>
internal static class CompositeOracle
{
    private const string SharedVariable = "CHILDANALYTICS_SHARED";

    public static IndexSource Asem() => IndexFileReader.Read(Read("asem_raw_idata"), Read("asem_imeta"));

    /// <summary>Skips the test where the reference data are absent.</summary>
    public static TextTable Read(string name)
    {
        var file = name + ".csv";
        var folder = Environment.GetEnvironmentVariable(SharedVariable) ?? FolderAbove();
        var path = folder is null ? null : Path.Combine(folder, "data", "composite", file);
        if (path is null || !File.Exists(path))
            Assert.Skip($"The reference data ({file}) are not beside the repository; set {SharedVariable} to their folder.");
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(Split).ToList();
        return new TextTable(file, lines[0], lines[1..]);
    }

    /// <summary>Cells by unit and column; NaN where empty.</summary>
    public static Dictionary<(string Unit, string Code), double> Numbers(string name, string key = "uCode")
    {
        var table = Read(name);
        var numbers = new Dictionary<(string Unit, string Code), double>();
        var unit = table.Columns.ToList().IndexOf(key);
        foreach (var row in table.Rows)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (row[column] is "" or "NA")
                    numbers[(row[unit], table.Columns[column])] = double.NaN;
                else if (double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    numbers[(row[unit], table.Columns[column])] = number;
            }
        }

        return numbers;
    }

    private static string? FolderAbove()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var folder = Path.Combine(directory.FullName, "..", "shared");
            if (Directory.Exists(folder))
                return folder;
        }

        return null;
    }

    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
