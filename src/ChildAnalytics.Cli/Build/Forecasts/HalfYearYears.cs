using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled.History;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>Years that were reported by halves only, made into years.</summary>
/// <remarks>Source: forecasting specification, section 4, half-years: shares stand at a date, so the last half is the year; rates speak of a period, so both halves make it.</remarks>
internal static class HalfYearYears
{
    /// <summary>One value per series and year that has no yearly report and whose halves say it; people are those of the second half.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="communes">In the order of the series.</param>
    /// <param name="history">Holds the half-years.</param>
    /// <param name="reported">Series and years with a yearly report.</param>
    public static IEnumerable<(int Series, int Year, double Value, double People)> Of(
        Measure measure, IReadOnlyList<CurrentCommune> communes, SeriesHistory history, IEnumerable<(int Series, int Year)> reported)
    {
        var halves = history.Halves(measure).ToArray();
        if (halves.Length == 0)
            yield break;
        var places = communes.Index().ToDictionary(one => one.Item.Id.ToString(), one => one.Index);
        var first = halves.Min(half => half.Year);
        var values = new double[2 * (halves.Max(half => half.Year) - first + 1) * communes.Count];
        values.AsSpan().Fill(double.NaN);
        var people = (double[])values.Clone();
        foreach (var half in halves)
        {
            if (!places.TryGetValue(half.UnitId, out var series))
                continue;
            var cell = (((2 * (half.Year - first)) + half.Half - 1) * communes.Count) + series;
            values[cell] = half.Value;
            people[cell] = half.People;
        }

        var years = HalfYears.ToYears(values, communes.Count, measure.Unit == MeasureUnit.Percent ? HalfYearRule.Last : HalfYearRule.Mean);
        var yearsPeople = HalfYears.ToYears(people, communes.Count, HalfYearRule.Last);
        var known = reported.ToHashSet();
        for (var cell = 0; cell < years.Length; cell++)
        {
            var (year, series) = Math.DivRem(cell, communes.Count);
            if (!double.IsNaN(years[cell]) && !known.Contains((series, first + year)))
                yield return (series, first + year, years[cell], yearsPeople[cell]);
        }
    }
}
