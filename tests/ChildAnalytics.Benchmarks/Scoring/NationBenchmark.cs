using ChildAnalytics.Scoring;
using ChildAnalytics.Scoring.Ranking.Bands;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.WhatIf;

namespace ChildAnalytics.Benchmarks.Scoring;

/// <summary>The country on the current map, 3,321 communes in 34 provinces: suppositions about rules, and bands of ranks.</summary>
internal static class NationBenchmark
{
    private const int Communes = 3_321;
    private const int Provinces = 34;
    private const int Draws = 1_000;

    public static void Run()
    {
        var nation = new RatedNation(RuleDocument.Of(RatingBenchmark.Rules, [.. RatingBenchmark.Measures.Values]), [], "2025", RatingBenchmark.Communes(Communes, 0));
        var one = BenchmarkTable.Row("The country as it is, 3,321 communes (baseline)", () => WhatIfEngine.AsItIs(nation), double.NaN);
        var rules = ChangeWords.Read("dat.A:800,dat.B:750,tc.TC00:150,nguong.TC01a.1:97,diem.TC02a.2:45", []);
        BenchmarkTable.Row("Five rules supposed, 3,321 communes", () => WhatIfEngine.Suppose(nation, rules), one);
        var missing = ChangeWords.Read("thieu:50,ds.mountain:everybody", []);
        BenchmarkTable.Row("Missing facts and a list supposed, 3,321 communes", () => WhatIfEngine.Suppose(nation, missing), one);
        var sheets = WhatIfEngine.AsItIs(nation);
        var before = RatingEngine.Rate(RatingBenchmark.Rules, RatingBenchmark.Measures, new LegalSettings(), "2024", RatingBenchmark.Communes(Communes, 1));
        string[] provinces = [.. Enumerable.Range(0, Communes).Select(unit => (unit % Provinces).ToString("00", System.Globalization.CultureInfo.InvariantCulture))];
        BenchmarkTable.Row(
            "Rank bands in 34 provinces and the country, with movements, 1,000 draws",
            () => new RankBandEngine(new LegalSettings(), RatingBenchmark.Rules.TotalPoints, Draws, 1).Of(sheets, provinces, before),
            one);
    }
}
