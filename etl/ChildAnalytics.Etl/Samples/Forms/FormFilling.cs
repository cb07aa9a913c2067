using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Samples.Facts;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Plans;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Samples.Forms;

/// <summary>Fills the rows of a planned file with the figures of its units.</summary>
internal sealed class FormFilling(FactModel model, IReadOnlyDictionary<string, Measure> measures)
{
    private const string NothingHappened = "Không phát sinh";
    /// <summary>Remark beside a figure left out.</summary>
    internal const string NotYetKnown = "Chưa tổng hợp được";

    /// <summary>Rows unit by unit, measures in the order of the form.</summary>
    public List<SampleRow> Rows(FilePlan plan) => plan.IsProvince ? ProvinceRows(plan) : [.. plan.Units.SelectMany(unit => UnitRows(unit, plan.Period))];

    /// <summary>The value that belongs to a numerator and denominator, rounded to one decimal as the form asks; null where the denominator is 0.</summary>
    public static decimal? Ratio(MeasureUnit unit, decimal numerator, decimal denominator) =>
        denominator == 0 || unit.RatioBase() is not { } ratioBase
            ? null
            : Math.Round(ratioBase * numerator / denominator, 1, MidpointRounding.AwayFromZero);

    private List<SampleRow> ProvinceRows(FilePlan plan)
    {
        var levels = model.Levels.Measures.Where(level => level.UnitLevel == "province").ToList();
        var sums = new (int Numerator, int Denominator)[levels.Count];
        foreach (var unit in plan.Units)
        {
            var figures = model.Of(unit, plan.Period, levels);
            for (var i = 0; i < sums.Length; i++)
                sums[i] = (sums[i].Numerator + figures[i].Numerator, sums[i].Denominator + (figures[i].Denominator ?? 0));
        }

        return [.. levels.Select((level, i) => Row(plan.SenderCode, plan.SenderName, level, new Fact(sums[i].Numerator, sums[i].Denominator, Chance: 0)))];
    }

    private IEnumerable<SampleRow> UnitRows(SampleUnit unit, Period period)
    {
        var levels = model.Levels.Measures.Where(level => IsAsked(level, unit, period)).ToList();
        var figures = model.Of(unit, period, levels);
        for (var i = 0; i < levels.Count; i++)
        {
            yield return Row(
                unit.Id.Code,
                unit.Name,
                levels[i],
                GapDraws.MissesMeasure(model.Seed, unit, levels[i], period) ? null : figures[i]);
        }
    }

    /// <summary>Whether a unit of that kind is asked for the measure in that period.</summary>
    internal static bool IsAsked(MeasureLevel level, SampleUnit unit, Period period)
    {
        if (period.Half is not null && level.HalfYear.Length == 0)
            return false;
        return level.UnitLevel switch
        {
            "commune" => true,
            "urban" => CommuneProfile.IsUrbanType(unit.Type),
            "rural" => !CommuneProfile.IsUrbanType(unit.Type),
            _ => false,
        };
    }

    private SampleRow Row(string code, string name, MeasureLevel level, Fact? figure)
    {
        var measure = measures[level.MeasureId];
        var row = new SampleRow(code, name, measure.Id, measure.Label.Vi, UnitText(measure.Unit), SampleCell.Empty, SampleCell.Empty, SampleCell.Empty, NotYetKnown);
        if (figure is not { } fact)
            return row;
        if (measure.Unit == MeasureUnit.YesNo)
            return row with { Value = SampleCell.Of(fact.Numerator > 0 ? ReportForm.Yes : ReportForm.No), Note = "" };
        if (measure.Unit.RatioBase() is null || fact.Denominator is not { } denominator)
            return row with { Numerator = SampleCell.Of(fact.Numerator), Note = "" };
        return row with
        {
            Numerator = SampleCell.Of(fact.Numerator),
            Denominator = SampleCell.Of(denominator),
            Value = SampleCell.Of(Ratio(measure.Unit, fact.Numerator, denominator)),
            Note = denominator == 0 ? NothingHappened : "",
        };
    }

    private static string UnitText(MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent => "%",
        MeasureUnit.PerMille => "‰",
        MeasureUnit.Per100k => "trên 100.000",
        MeasureUnit.YesNo => "Có/Không",
        MeasureUnit.PercentChangePerYear => "số cuộc",
        _ => "số lượng",
    };
}
