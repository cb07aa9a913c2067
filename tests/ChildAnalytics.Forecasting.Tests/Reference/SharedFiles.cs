using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;

namespace ChildAnalytics.Forecasting.Tests.Reference;

/// <summary>Reads the reference tables that lie beside the repository; skips the test where they are absent.</summary>
internal static class SharedFiles
{
    private static readonly ConcurrentDictionary<string, string[][]> Tables = new();

    /// <summary>Rows of a table after its header, split at commas, quotes removed; a name ending in .gz is unpacked.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        var path = Path.Combine(Folder(), "data", "forecasting", name);
        Assert.SkipUnless(File.Exists(path), $"The reference table {name} is not on this machine.");
        return Tables.GetOrAdd(path, file => [.. Read(file)]);
    }

    public static double Number(string text) =>
        text.Length == 0 || text == "NA" ? double.NaN : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Replace("\"", "", StringComparison.Ordinal).Split(',');
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("CHILDANALYTICS_SHARED") is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(shared))
                return shared;
        }

        Assert.Skip("The folder of reference data (shared) is not on this machine.");
        return "";
    }
}
