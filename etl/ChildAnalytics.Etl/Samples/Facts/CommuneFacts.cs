using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Samples.Facts;

/// <summary>All figures of one commune and period. A group or figure is drawn once, so figures that speak of the same children agree.</summary>
internal sealed class CommuneFacts(FactModel model, CommuneProfile commune, Period period)
{
    private readonly Dictionary<string, Fact> _facts = [];
    private readonly Dictionary<string, int> _groups = [];
    private CommuneFacts? _wholeYear;

    /// <summary>The figure of a measure.</summary>
    public Fact Of(string measureId)
    {
        if (!_facts.TryGetValue(measureId, out var fact))
            _facts[measureId] = fact = Draw(model.LevelOf(measureId));
        return fact;
    }

    private Fact Draw(MeasureLevel level)
    {
        if (level.Level2019 is null)
            return new Fact(GroupSize(level.Within), Denominator: null, Chance: 0);
        if (period.Half is not null && level.HalfYear == "flow")
            return HalfOfTheYear(level);

        var denominator = DenominatorOf(level);
        var chance = model.Chances.Of(level, commune, period.Year, period.Half);
        var kind = model.KindOf(level);
        var isLasting = kind == ChildGroupKind.Places || level.Denominator == FactModel.CommuneItself;
        var stream = Stream("count", level.MeasureId, isLasting ? "" : period.ToString());
        var numerator = isLasting
            ? CountDraws.Lasting(ref stream, denominator, chance)
            : CountDraws.Binomial(ref stream, level.Within.Length > 0 ? Of(level.Within).Numerator : denominator, chance);
        return new Fact(numerator, denominator, chance);
    }

    // Events of half a year are a part of those of the year, so the annual figure is never below the half-year one.
    private Fact HalfOfTheYear(MeasureLevel level)
    {
        _wholeYear ??= new CommuneFacts(model, commune, new Period(period.Year));
        var year = _wholeYear.Of(level.MeasureId);
        var stream = Stream("half", level.MeasureId, period.ToString());
        var denominator = DenominatorOf(level);
        return new Fact(Math.Min(CountDraws.Binomial(ref stream, year.Numerator, 0.5), denominator), denominator, year.Chance / 2);
    }

    private int DenominatorOf(MeasureLevel level) =>
        model.IsMeasure(level.Denominator) ? Of(level.Denominator).Numerator : GroupSize(level.Denominator);

    private int GroupSize(string id)
    {
        if (!_groups.TryGetValue(id, out var size))
            _groups[id] = size = DrawGroup(model.Levels.Groups[id]);
        return size;
    }

    private int DrawGroup(ChildGroup group)
    {
        var time = ChanceModel.YearsSinceBase(period.Year, period.Half);
        var stream = Stream("group", group.Id, period.ToString());
        switch (group.Kind)
        {
            case ChildGroupKind.Fixed:
                return (int)group.Share;
            case ChildGroupKind.Places:
                return Math.Max(2, (int)Math.Round(group.Share * commune.Children2019));
            case ChildGroupKind.Rare:
                return CountDraws.Binomial(ref stream, GroupSize(group.PartOf), group.Share);
            case ChildGroupKind.Event when stream.Uniform() >= group.Chance:
                return 0;
            default:
                break;
        }

        var whole = group.Id == FactModel.AllChildren
            ? commune.Children2019 * Math.Exp(commune.Growth * time)
            : GroupSize(group.PartOf) * group.Share;
        var part = group.Kind == ChildGroupKind.Flow && period.Half is not null ? 0.5 : 1;
        return (int)Math.Round(whole * part * Math.Exp((group.YearlyStep * time) + (group.Noise * stream.Normal())));
    }

    private SplitMix64 Stream(string purpose, string name, string when) =>
        SplitMix64.For(model.Seed, purpose, commune.Unit.Id.Code, name, when);
}
