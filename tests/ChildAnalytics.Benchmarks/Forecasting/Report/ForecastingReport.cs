using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Benchmarks.Forecasting.Report;

/// <summary>Measures everything <c>src/docs/forecasting.md</c> states and writes the tables between its two marks, and the picture beside it.</summary>
internal static class ForecastingReport
{
    private const string Begin = "<!-- measured: begin -->";
    private const string End = "<!-- measured: end -->";
    private const string Picture = "forecasting-reliability.svg";

    /// <param name="shared">Folder with the reference data, <c>data/forecasting</c> of the shared folder.</param>
    /// <param name="document">The document to renew.</param>
    /// <param name="threads">Threads for whole panels.</param>
    public static void Write(string shared, string document, int threads)
    {
        var tables = new ReferenceTables(shared);
        var poverty = tables.Poverty();
        var scale = MeasureScale.Percent(highIsBad: true, step: 0.1);
        var fixedTarget = PanelComparison.Risk(poverty, scale, 8, _ => [.. Enumerable.Repeat(15.0, poverty.SeriesCount)]);
        var relative = PanelComparison.Risk(
            poverty, scale, 8, origin => [.. poverty.Values.Skip(origin * poverty.SeriesCount).Take(poverty.SeriesCount).Select(value => 0.9 * value)]);
        var wandering = SampleData.Panel(3000, 16, 1);
        var simulated = PanelComparison.Risk(wandering, MeasureScale.Percent(), 8, _ => [.. Enumerable.Repeat(80.0, wandering.SeriesCount)]);
        List<string> lines =
        [
            "### M3, yearly: 645 series, 6 years ahead", "", .. SeriesComparison.Run(tables, "m3_yearly.csv", "ref_m3_yearly_accuracy.csv", 6),
            "### County poverty, origin 2012: 600 series of 10 points, 5 years ahead", "",
            .. SeriesComparison.Run(tables, "bench_county_poverty_o2012_n10_h5.csv", "ref_county_poverty_o2012_n10_h5_accuracy.csv", 5),
            "### County poverty, 3,133 counties, all origins, window 8, 1 to 5 years ahead", "", .. PanelComparison.Methods(poverty, scale, 8),
            "### Chance of missing: Brier score, lower is better", "",
            .. Markdown.Table(
                ["Panel and target", "cases", "PEB3", "past rate", "last value", "compound growth", "skill"],
                [
                    Row("poverty, 15 %", fixedTarget), Row("poverty, 10 % below the last value", relative), Row("simulated shares, at least 80 %", simulated),
                    .. ProvinceRisks(new ProvincePanels(Path.Combine(shared, "..", "stats", "province_indicators_long.csv"))),
                ]),
            "### Totals: 51 states from their counties, 1 to 5 years ahead", "", .. PanelComparison.Totals(poverty, scale),
            "### The screen of jumps on the county panel", "", .. PanelComparison.Screen(poverty, scale),
            "### Reliability, poverty, target 15 %", "", $"![Stated chance against observed share]({Picture})", "",
            .. Markdown.Table(
                ["Stated chance", "forecasts", "mean stated", "share that missed"],
                Enumerable.Range(1, MissScore.BinCount).Select(fixedTarget.Bin).Where(bin => bin.Cases > 0)
                    .Select(bin => new object[] { FormattableString.Invariant($"{(bin.Bin - 1) / 10.0:0.0}–{bin.Bin / 10.0:0.0}"), bin.Cases, bin.MeanProbability, bin.ObservedShare })),
            "### Speed", "", FormattableString.Invariant($"Release build, .NET {Environment.Version}, {Environment.ProcessorCount} cores, {threads} threads; best of three after one to warm up."), "",
            .. SpeedTable.Panels(threads), .. SpeedTable.AgainstR(tables, Path.Combine(shared, "m3_yearly.csv")),
        ];
        var text = File.ReadAllText(document);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(document, $"{text[..from]}\n\n{string.Join('\n', lines)}\n{text[to..]}");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(document)!, Picture), ReliabilityDiagram.Svg("Poverty above 15 %: stated chance and outcome", fixedTarget));
    }

    // Short real series: three points behind, one origin to learn from.
    private static IEnumerable<object[]> ProvinceRisks(ProvincePanels panels) => ProvincePanels.All.Select(one =>
    {
        var panel = panels.Of(one.Indicator);
        return Row(
            FormattableString.Invariant($"GSO provinces, {one.Indicator}, {one.Target}"),
            PanelComparison.Risk(panel, one.Scale, 3, _ => [.. Enumerable.Repeat(one.Target, panel.SeriesCount)], earlierOrigins: 1));
    });

    private static object[] Row(string name, MissScore score) =>
        [name, score.Cases, score.Brier, score.BaselineBrier, score.LastValueBrier, score.GrowthBrier, score.Skill];
}
