using System.Globalization;

namespace ChildAnalytics.Benchmarks.National;

/// <summary>Picks whole current provinces, with the old provinces they were made of, until about a share of the nation's files is reached.</summary>
internal static class ProvinceShares
{
    /// <summary>Files of a sample that make up the share, by name.</summary>
    /// <param name="sampleFolder">Folder of the year-sets.</param>
    /// <param name="provinceList"><c>provinces.csv</c>: current code and the old codes, separated by blanks.</param>
    /// <param name="share">Part of all bytes, above 0 to 1.</param>
    public static IReadOnlyList<string> FilesOf(string sampleFolder, string provinceList, double share)
    {
        var files = Directory.EnumerateFiles(sampleFolder, "bo-so-lieu-*.csv").Order(StringComparer.Ordinal).ToLookup(path => (Code: Part(path, 1), IsNew: IsOfNewMap(Part(path, 2))));
        var wanted = share * files.Sum(group => group.Sum(path => new FileInfo(path).Length));
        var chosen = new List<string>();
        var bytes = 0L;
        foreach (var line in File.ReadLines(provinceList).Skip(1))
        {
            var cells = line.Split(',');
            var group = files[(cells[0], true)].Concat(cells[1].Split(' ').SelectMany(old => files[(old, false)])).ToList();
            var size = group.Sum(path => new FileInfo(path).Length);
            if (bytes + size > wanted * 1.05)
                continue;
            chosen.AddRange(group);
            bytes += size;
        }

        return chosen;
    }

    private static string Part(string path, int index) => Path.GetFileName(path).Split('_')[index];

    // The map of 2025-07-01 holds on the last day of the periods from 2025 on, half-year reports of that year aside.
    private static bool IsOfNewMap(string period) => period != "2025H1" && int.Parse(period[..4], CultureInfo.InvariantCulture) >= 2025;
}
