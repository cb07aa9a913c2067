using System.Text;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Tests.Fixtures;

/// <summary>A reference list with headings, one dictionary per row.</summary>
internal static class CsvTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var records = CsvRecords.Read(new InputFile(Path.GetFileName(path), File.ReadAllBytes(path)), ',').Select(record => record.Cells).ToList();
        return [.. records.Skip(1).Select(cells => records[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static string Nfc(string text) => text.Normalize(NormalizationForm.FormC).Trim();
}
