using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Samples.Facts;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Samples.Plans;

/// <summary>Who leaves what out: some communes more than others, and everybody more in the epidemic year.</summary>
internal static class GapDraws
{
    private const double WholeReport = 0.005;
    private const double WholeReportInEpidemic = 0.012;
    private const double Measure = 0.006;
    private const double MeasureInEpidemic = 0.025;

    /// <summary>The unit sends nothing for the period.</summary>
    public static bool MissesReport(int seed, SampleUnit unit, Period period)
    {
        var stream = SplitMix64.For(seed, "gap-report", unit.Id.ToString(), period: period.ToString());
        return stream.Uniform() < (period.Year == ChanceModel.EpidemicYear ? WholeReportInEpidemic : WholeReport);
    }

    /// <summary>The unit leaves the figure empty; never the number of children, which every office knows.</summary>
    public static bool MissesMeasure(int seed, SampleUnit unit, MeasureLevel level, Period period)
    {
        if (level.Level2019 is null)
            return false;
        var care = Math.Exp(SplitMix64.For(seed, "gap-care", unit.Id.Code).Normal());
        var stream = SplitMix64.For(seed, "gap-measure", unit.Id.ToString(), level.MeasureId, period.ToString());
        return stream.Uniform() < care * (period.Year == ChanceModel.EpidemicYear ? MeasureInEpidemic : Measure);
    }
}
