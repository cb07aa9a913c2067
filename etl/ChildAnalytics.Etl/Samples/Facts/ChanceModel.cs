using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Samples.Facts;

/// <summary>The rate behind a figure: level of the province, place and quality of the commune, slow trend, epidemic and yearly noise, added on the logit scale.</summary>
internal sealed class ChanceModel(LevelTables levels, IReadOnlyDictionary<string, Measure> measures, int seed)
{
    private const int BaseYear = 2019;

    /// <summary>Year of the COVID-19 lockdowns in the south: services fall and reports have gaps.</summary>
    public const int EpidemicYear = 2021;

    // Averages over all communes, so that the shifts spread communes without moving the published level.
    private const double MeanRemoteness = 0.3;
    private const double UrbanPart = 0.25;

    // Where no level of the province is published, its under-five mortality tells how well off it is: half the nation's gives 0.17 on the logit scale.
    private const double WealthShift = 0.25;

    // A commune's lasting deviation is part general quality, part the measure's own; squares add up to 1.
    private const double QualityPart = 0.6;
    private const double OwnPart = 0.8;

    // Own trend: after ten years communes have drifted apart by 0.8 of their spread.
    private const double TrendPart = 0.08;

    private readonly Dictionary<string, MeasureLevel> _levels = levels.Measures.ToDictionary(level => level.MeasureId);

    /// <summary>Years since 2019; the first half of a year counts as half a year earlier.</summary>
    public static double YearsSinceBase(int year, int? half) => year - BaseYear - (half == 1 ? 0.5 : 0);

    /// <summary>The rate, between 0 and 1; for a measure within another, the rate among that measure's cases.</summary>
    public double Of(MeasureLevel level, CommuneProfile commune, int year, int? half)
    {
        var spread = level.SpreadBetween;
        var noise = level.Noise;
        var time = YearsSinceBase(year, half);
        var chance = Systematic(level, commune, year, time);
        var own = Normal("between", commune, level, "");
        double deviation;
        if (level.Within.Length > 0)
        {
            // The parent already carries quality and trend.
            chance = Math.Clamp(chance / Systematic(_levels[level.Within], commune, year, time), 1e-6, 0.9995);
            deviation = spread * own;
        }
        else
        {
            deviation = spread * ((QualityPart * commune.Quality * Sign(level)) + (OwnPart * own)
                + (TrendPart * time * Normal("trend", commune, level, "")));
        }

        var period = half is null ? Text(year) : Text(year) + "H1";
        var logit = Logit(chance) + deviation + (noise * Normal("noise", commune, level, period));
        // Spread on the logit scale pulls the mean rate towards one half; this takes the pull back to second order.
        logit -= ((spread * spread) + (noise * noise)) / 2 * (1 - (2 * chance));
        return Inverse(logit);
    }

    private double Systematic(MeasureLevel level, CommuneProfile commune, int year, double time)
    {
        var ratioBase = (double)(measures[level.MeasureId].Unit.RatioBase() ?? 100m);
        var epidemic = level.EpidemicShift * (year == EpidemicYear ? 1 : year == EpidemicYear + 1 ? 0.5 : 0);
        return Inverse(Logit((level.Level2019 ?? 0) / ratioBase)
            + ProvinceShift(level, commune.Anchor)
            + (level.YearlyStepLogit * time)
            + (level.UrbanShift * ((commune.IsUrban ? 1 : 0) - UrbanPart))
            + (level.RemoteShift * (commune.Remoteness - MeanRemoteness))
            + epidemic);
    }

    private double ProvinceShift(MeasureLevel level, ProvinceAnchor province)
    {
        var nation = levels.National;
        return level.Anchor switch
        {
            "infant_mortality" => Logit(province.InfantMortality / 1000) - Logit(nation.InfantMortality / 1000),
            "under_five_mortality" => Logit(province.UnderFiveMortality / 1000) - Logit(nation.UnderFiveMortality / 1000),
            "full_immunisation" => Logit(Math.Min(province.FullImmunisation, 99.5) / 100) - Logit(nation.FullImmunisation / 100),
            _ => -WealthShift * Sign(level) * Math.Log(province.UnderFiveMortality / nation.UnderFiveMortality),
        };
    }

    private int Sign(MeasureLevel level) => measures[level.MeasureId].Direction switch
    {
        Direction.Up => 1,
        Direction.Down => -1,
        _ => 0,
    };

    private double Normal(string purpose, CommuneProfile commune, MeasureLevel level, string period) =>
        SplitMix64.For(seed, purpose, commune.Unit.Id.Code, level.MeasureId, period).Normal();

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static double Logit(double chance) => Math.Log(chance / (1 - chance));

    private static double Inverse(double logit) => 1 / (1 + Math.Exp(-logit));
}
