using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Samples.Facts;

/// <summary>Divides the figures of one unit and period between girls and boys, so that parts add up and figures over one group divide it alike.</summary>
/// <param name="model">Levels and seed.</param>
/// <param name="unit">The unit.</param>
/// <param name="period">The period.</param>
/// <param name="facts">The figures to be divided, by measure.</param>
internal sealed class SexSplits(FactModel model, SampleUnit unit, Period period, IReadOnlyDictionary<string, Fact> facts)
{
    private readonly string unitId = unit.Id.ToString();
    private readonly string when = period.ToString();
    private readonly Dictionary<string, SexSplit> splits = [];
    private readonly Dictionary<string, int> groups = [];

    /// <summary>The girls of a figure with a denominator.</summary>
    public SexSplit Of(MeasureLevel level)
    {
        if (splits.TryGetValue(level.MeasureId, out var known))
            return known;
        var fact = facts[level.MeasureId];
        var whole = fact.Denominator ?? 0;
        var girls = GirlsOf(level, whole);
        // No more girls, and no more boys, than the group has; and no more than the figure this one is a part of.
        var (least, most) = (Math.Max(0, fact.Numerator - (whole - girls)), Math.Min(fact.Numerator, girls));
        if (facts.TryGetValue(level.Within, out var parent) && parent.Denominator is not null)
        {
            var parentGirls = Of(model.LevelOf(level.Within)).Numerator;
            least = Math.Max(least, fact.Numerator - (parent.Numerator - parentGirls));
            most = Math.Min(most, parentGirls);
        }

        var stream = SplitMix64.For(model.Seed, "sex", unitId, level.MeasureId, when);
        var drawn = CountDraws.Binomial(ref stream, fact.Numerator, whole == 0 ? 0 : (double)girls / whole);
        return splits[level.MeasureId] = new SexSplit(Math.Min(Math.Max(drawn, least), most), girls);
    }

    private int GirlsOf(MeasureLevel level, int whole)
    {
        if (facts.TryGetValue(level.Denominator, out var counted) && counted.Denominator is not null)
            return Of(model.LevelOf(level.Denominator)).Numerator;
        if (!groups.TryGetValue(level.Denominator, out var girls))
        {
            var stream = SplitMix64.For(model.Seed, "sex-group", unitId, level.Denominator, when);
            groups[level.Denominator] = girls = CountDraws.Binomial(ref stream, whole, model.Levels.FemaleShare);
        }

        return girls;
    }
}
