using ChildAnalytics.Forecasting.Accuracy;
using ChildAnalytics.Forecasting.Tests.Reference;

namespace ChildAnalytics.Forecasting.Tests.Accuracy;

/// <summary>Every published accuracy figure recomputed from the published forecasts (specification, section 9 A).</summary>
public sealed class PublishedAccuracyTests
{
    // The accuracy tables carry six significant digits.
    private const double SixDigits = 5.1e-6;

    private static readonly string[] Methods =
    [
        "naive", "rwf_drift", "mean", "ses", "holt", "holt_damped", "ets_ZZN", "thetaf", "auto.arima", "comb_SHD", "median_EATD", "mean_EAT", "mean_TDD", "median_TDSD",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var method in Methods)
        {
            cases.Add("m3", method);
            cases.Add("poverty", method);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Summary_ForecastsOfR_EqualsPublishedAccuracy(string setName, string method)
    {
        var set = setName == "m3" ? BenchmarkSet.M3 : BenchmarkSet.Poverty;
        var found = Summary(set, method);
        var naive = Summary(set, "naive");
        var expected = set.Accuracy(method);
        Assert.Equal(expected["n_series"], found.Series);
        AssertSix(expected["sMAPE"], found.Smape, "sMAPE");
        AssertSix(expected["MASE"], found.Mase, "MASE");
        AssertSix(expected["MdASE"], found.MedianMase, "MdASE");
        AssertSix(expected["MSIS95"], found.Msis95, "MSIS95");
        AssertSix(expected["MdMSIS95"], found.MedianMsis95, "MdMSIS95");
        AssertSix(expected["cov95"], found.Coverage95, "cov95");
        AssertSix(expected["cov80"], found.Coverage80, "cov80");
        AssertSix(expected["cov95_h1"], found.Coverage95First, "cov95_h1");
        AssertSix(expected["cov95_hH"], found.Coverage95Last, "cov95_hH");
        AssertSix(expected["width95"], found.Width95, "width95");
        AssertSix(expected["OWA_vs_naive"], PointErrors.OverallAgainstNaive(found.Smape, found.Mase, naive.Smape, naive.Mase), "OWA");
    }

    private static AccuracySummary Summary(BenchmarkSet set, string method)
    {
        var forecasts = set.Forecasts(method);
        var tests = set.Test();
        var tally = new AccuracyTally();
        foreach (var (id, values) in set.Training())
            tally.Add(PointErrors.TrainingScale(values), tests[id], forecasts[id]);
        return tally.Summary();
    }

    private static void AssertSix(double expected, double found, string name) =>
        Assert.True(Math.Abs(expected - found) <= SixDigits * Math.Abs(expected), $"{name}: expected {expected}, found {found}");
}
