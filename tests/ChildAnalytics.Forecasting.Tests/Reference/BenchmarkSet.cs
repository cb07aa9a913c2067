using ChildAnalytics.Forecasting.Models.Classic;

namespace ChildAnalytics.Forecasting.Tests.Reference;

/// <summary>Series with training and test part, and what R package forecast 8.20 made of them.</summary>
internal sealed class BenchmarkSet(string dataFile, string referenceName)
{
    public static BenchmarkSet M3 { get; } = new("m3_yearly.csv", "ref_m3_yearly");

    public static BenchmarkSet Poverty { get; } = new("bench_county_poverty_o2012_n10_h5.csv", "ref_county_poverty_o2012_n10_h5");

    public int Horizon => ReferenceEquals(this, M3) ? 6 : 5;

    public Dictionary<string, double[]> Training() => Part("train");

    public Dictionary<string, double[]> Test() => Part("test");

    public Dictionary<string, ClassicForecast> Forecasts(string method)
    {
        var result = new Dictionary<string, ClassicForecast>();
        foreach (var row in SharedFiles.Rows(referenceName + "_forecasts.csv.gz").Where(row => row[1] == method))
        {
            if (!result.TryGetValue(row[0], out var forecast))
                result[row[0]] = forecast = new ClassicForecast(Horizon);
            var h = SharedFiles.Whole(row[2]) - 1;
            forecast.Point[h] = SharedFiles.Number(row[3]);
            forecast.Lower80[h] = SharedFiles.Number(row[4]);
            forecast.Upper80[h] = SharedFiles.Number(row[5]);
            forecast.Lower95[h] = SharedFiles.Number(row[6]);
            forecast.Upper95[h] = SharedFiles.Number(row[7]);
        }

        return result;
    }

    public Dictionary<string, (Smoothing Parameters, double Variance)> Fits(string method) => SharedFiles
        .Rows(referenceName + "_fits.csv")
        .Where(row => row[1] == method)
        .ToDictionary(row => row[0], row =>
        {
            var named = row[3].Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => SharedFiles.Number(pair[1]));
            double Or(string name, double other) => named.GetValueOrDefault(name, other);
            return (new Smoothing(named["alpha"], Or("beta", 0), Or("phi", 1), named["l"], Or("b", 0)), SharedFiles.Number(row[4]));
        });

    /// <summary>Published accuracy of a method after cutting training to its last points (0: not cut), by column name.</summary>
    public Dictionary<string, double> Accuracy(string method, int lastPoints = 0)
    {
        var file = referenceName + (lastPoints == 0 ? "" : $"_last{lastPoints}") + "_accuracy.csv";
        string[] columns = ["set", "trunc", "method", "n_series", "sMAPE", "MASE", "OWA_vs_naive", "MdASE", "MSIS95", "MdMSIS95", "cov95", "cov80", "cov95_h1", "cov95_hH", "width95"];
        var found = SharedFiles.Rows(file).Single(row => row[2] == method);
        return Enumerable.Range(3, columns.Length - 3).ToDictionary(column => columns[column], column => SharedFiles.Number(found[column]));
    }

    private Dictionary<string, double[]> Part(string kind) => SharedFiles
        .Rows(dataFile)
        .Where(row => row[1] == kind)
        .GroupBy(row => row[0])
        .ToDictionary(group => group.Key, group => group.OrderBy(row => SharedFiles.Whole(row[2])).Select(row => SharedFiles.Number(row[3])).ToArray());
}
