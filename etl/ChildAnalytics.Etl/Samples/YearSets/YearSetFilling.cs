using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Samples.Facts;
using ChildAnalytics.Etl.Samples.Forms;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Plans;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Samples.YearSets;

/// <summary>Fills the rows of a planned year-set: all children, girls, boys and the area of residence.</summary>
internal sealed class YearSetFilling
{
    // The list of measures the nation reports on: 34 with a figure of a commune or province (the 35th counts communes).
    private const string NationalList = "QD23-2021";

    private readonly FactModel model;
    private readonly IReadOnlyDictionary<string, Measure> measures;
    private readonly MeasureLevel[] levels;
    private readonly HashSet<string> split;

    /// <summary>Takes the measures of the national list, in the order of the form.</summary>
    public YearSetFilling(FactModel model, IReadOnlyDictionary<string, Measure> measures)
    {
        this.model = model;
        this.measures = measures;
        levels = [.. model.Levels.Measures.Where(level => measures[level.MeasureId].Document == NationalList)];
        split = [.. levels.Where(level => IsOfChildren(level)).Select(level => level.MeasureId)];
    }

    /// <summary>Measures a year-set speaks of.</summary>
    public int MeasureCount => levels.Length;

    /// <summary>Rows unit by unit, then those of the province itself.</summary>
    public List<YearSetRow> Rows(YearSetPlan plan)
    {
        var rows = new List<YearSetRow>();
        foreach (var unit in plan.Units)
            AddUnit(rows, unit, plan.Period);
        if (plan.Period.Half is null)
            AddProvince(rows, plan);
        return rows;
    }

    private void AddUnit(List<YearSetRow> rows, SampleUnit unit, Period period)
    {
        var asked = Array.FindAll(levels, level => FormFilling.IsAsked(level, unit, period));
        var figures = model.Of(unit, period, asked);
        var facts = new Dictionary<string, Fact>();
        for (var i = 0; i < asked.Length; i++)
            facts[asked[i].MeasureId] = figures[i];
        var girls = new SexSplits(model, unit, period, facts);
        var area = CommuneProfile.IsUrbanType(unit.Type) ? "area=urban" : "area=rural";
        foreach (var level in asked)
        {
            if (GapDraws.MissesMeasure(model.Seed, unit, level, period))
            {
                rows.Add(new YearSetRow(unit.Id.Code, level.MeasureId, ReportForm.AllChildren, null, null, "", FormFilling.NotYetKnown));
                continue;
            }

            var fact = facts[level.MeasureId];
            var isYesNo = measures[level.MeasureId].Unit == MeasureUnit.YesNo;
            var denominator = measures[level.MeasureId].Unit.RatioBase() is null ? null : fact.Denominator;
            var all = new YearSetRow(
                unit.Id.Code, level.MeasureId, ReportForm.AllChildren, isYesNo ? null : fact.Numerator, denominator, isYesNo ? Answer(fact) : "", "");
            rows.Add(all);
            if (!split.Contains(level.MeasureId) || denominator is not { } whole)
                continue;
            var part = girls.Of(level);
            rows.Add(all with { Disaggregation = "sex=female", Numerator = part.Numerator, Denominator = part.Denominator });
            rows.Add(all with { Disaggregation = "sex=male", Numerator = fact.Numerator - part.Numerator, Denominator = whole - part.Denominator });
            rows.Add(all with { Disaggregation = area });
        }
    }

    private void AddProvince(List<YearSetRow> rows, YearSetPlan plan)
    {
        var own = Array.FindAll(levels, level => level.UnitLevel == "province");
        var sums = new (int Numerator, int Denominator)[own.Length];
        foreach (var unit in plan.Units)
        {
            var figures = model.Of(unit, plan.Period, own);
            for (var i = 0; i < sums.Length; i++)
                sums[i] = (sums[i].Numerator + figures[i].Numerator, sums[i].Denominator + (figures[i].Denominator ?? 0));
        }

        for (var i = 0; i < sums.Length; i++)
            rows.Add(new YearSetRow(plan.ProvinceCode, own[i].MeasureId, ReportForm.AllChildren, sums[i].Numerator, sums[i].Denominator, "", ""));
    }

    private bool IsOfChildren(MeasureLevel level) =>
        measures[level.MeasureId].Unit.RatioBase() is not null && level.UnitLevel != "province" && model.KindOf(level) is not (ChildGroupKind.Places or ChildGroupKind.Fixed);

    private static string Answer(Fact fact) => fact.Numerator > 0 ? ReportForm.Yes : ReportForm.No;
}
