using System.Globalization;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Landed files as folders, and what tells a changed folder from an unchanged one without reading it.</summary>
internal static class LandedFolders
{
    /// <summary>Every file that ingestion finished has this receipt.</summary>
    public const string Receipt = "receipt.json";

    /// <summary>All finished folders below <paramref name="landedFolder"/>, by id; none where it does not exist.</summary>
    public static IReadOnlyList<LandedFolder> In(string landedFolder) => !Directory.Exists(landedFolder)
        ? []
        : [.. new DirectoryInfo(landedFolder).EnumerateDirectories().OrderBy(folder => folder.Name, StringComparer.Ordinal).Select(Read).OfType<LandedFolder>()];

    private static LandedFolder? Read(DirectoryInfo folder)
    {
        var files = folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        if (!files.Any(file => file.Name == Receipt))
            return null;
        // A folder appears whole and is not written again; time and size tell where someone did so all the same.
        var marks = files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
        return new LandedFolder(folder.Name, folder.FullName, [.. files.Select(file => file.Name)], string.Join('\n', marks));
    }
}

/// <summary>One landed file.</summary>
/// <param name="SourceId">Its id, which is the name of the folder.</param>
/// <param name="Path">The folder.</param>
/// <param name="Files">Names of the files in it.</param>
/// <param name="Fingerprint">Changes with any of its files.</param>
internal sealed record LandedFolder(string SourceId, string Path, IReadOnlyList<string> Files, string Fingerprint)
{
    /// <summary>The csv of a raw table; null where the file fills no such table.</summary>
    public string? CsvOf(string table) => Of(table + ".csv");

    /// <summary>The Parquet file of a raw table that is read where it landed; null where the file fills no such table.</summary>
    public string? ParquetOf(string table) => Of(table + ".parquet");

    private string? Of(string file) => Files.Contains(file) ? System.IO.Path.Combine(Path, file) : null;
}
