using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Models.Classic;
using ChildAnalytics.Forecasting.Models.Combined;

namespace ChildAnalytics.Benchmarks.Forecasting.Report;

/// <summary>Ours on the series of a competition file in this run, and beside them what R package forecast 8.20 reached on the same series.</summary>
internal static class SeriesComparison
{
    private static readonly string[] Head = ["Method", "sMAPE", "MASE", "MSIS 95 %", "coverage 95 %", "coverage 80 %"];

    public static IEnumerable<string> Run(ReferenceTables tables, string data, string reference, int horizon)
    {
        var series = tables.Series(data);
        var rows = new List<object[]>();
        foreach (var method in Enum.GetValues<ClassicMethod>())
            rows.Add(Row($"{method.Name()}", series, [.. series.Select(one => ClassicForecaster.Forecast(method, one.Training, horizon))]));
        rows.Add(Row("**auto**", series, CombinedForecaster.Forecast([.. series.Select(one => one.Training)], horizon)));
        rows.AddRange(tables.Rows(reference).Select(row => new object[]
        {
            $"R: {row[2]}", ReferenceTables.Number(row[4]), ReferenceTables.Number(row[5]), ReferenceTables.Number(row[8]), ReferenceTables.Number(row[10]), ReferenceTables.Number(row[11]),
        }));
        return Markdown.Table(Head, rows);
    }

    private static object[] Row(string name, (double[] Training, double[] Test)[] series, ClassicForecast[] forecasts)
    {
        var tally = new AccuracyTally();
        foreach (var (one, forecast) in series.Zip(forecasts))
            tally.Add(PointErrors.TrainingScale(one.Training), one.Test, forecast);
        var found = tally.Summary();
        return [name, found.Smape, found.Mase, found.Msis95, found.Coverage95, found.Coverage80];
    }
}
