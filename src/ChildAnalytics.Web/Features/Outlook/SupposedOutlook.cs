using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Forecasting.Publishing;
using ChildAnalytics.Forecasting.Scenarios;
using ChildAnalytics.Marts.Forecasts;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Risks;

namespace ChildAnalytics.Web.Features.Outlook;

/// <summary>The forecast of one measure of one commune under a scenario, computed by the engine of the publication from the published values.</summary>
/// <param name="Years">Forecast by year under the scenario, from the year after the newest value.</param>
/// <param name="Bands">Risk band by target year under the scenario; null where none can be said.</param>
public sealed record SupposedOutlook(IReadOnlyList<ForecastPoint> Years, IReadOnlyDictionary<int, int?> Bands)
{
    /// <summary>Computes it; null where the commune or the measure cannot be forecast.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="values">All published yearly values of the measure.</param>
    /// <param name="notes">What is noted of the histories of the measure.</param>
    /// <param name="communeId">The commune.</param>
    /// <param name="targets">Its targets, by year.</param>
    /// <param name="keepsLastValue">True where the publication keeps the last value because the past did not show a trend to help.</param>
    /// <param name="endYear">Last year of the publication's forecasts.</param>
    /// <param name="query">What is supposed.</param>
    public static SupposedOutlook? Of(
        PublishedMeasure measure,
        IReadOnlyList<PanelValue> values,
        IReadOnlyList<HistoryNote> notes,
        string communeId,
        IReadOnlyList<TargetRisk> targets,
        bool keepsLastValue,
        int endYear,
        ScenarioQuery query)
    {
        if (notes.Any(note => note.CommuneId == communeId && note.Name == NoteWords.Stopped))
            return null;
        var latestTarget = targets.MaxBy(target => target.Year);
        var direction = measure.Direction switch { "up" => Direction.Up, "down" => Direction.Down, _ => Direction.None };
        if (!UnitScales.TryScale(measure.Unit, latestTarget?.Comparator.MissesAbove(direction) == true, out var scale))
            return null;
        var communes = values.Select(value => value.CommuneId).Distinct().ToList();
        var series = communes.IndexOf(communeId);
        if (series < 0)
            return null;
        var panel = Panel(values, notes, communes, measure.RatioBase is not null);
        var last = values.Last(value => value.CommuneId == communeId);
        if (query.NextValue is { } next)
        {
            if (next < scale.Lower || next > scale.Upper)
                return null;
            panel = SupposedValue.In(panel, series, last.Year + 1, next, last.Denominator ?? double.NaN);
        }

        var forecast = new MeasureForecast(panel, scale, PooledSettings.Published, endYear, keepsLastValue);
        var supposed = new ScenarioForecast(forecast, panel, scale, series, query.Scenario);
        var years = new List<ForecastPoint>();
        for (var year = last.Year + 1; year <= endYear; year++)
        {
            if (supposed.At(year) is { Interval: { } interval } point)
                years.Add(new ForecastPoint(year, point.Point, interval.Lower80, interval.Upper80, interval.Lower95, interval.Upper95, point.Method.Name()));
        }

        return new SupposedOutlook(years, targets.ToDictionary(target => target.Year, target => Band(supposed, target, direction)));
    }

    private static int? Band(ScenarioForecast supposed, TargetRisk target, Direction direction) =>
        supposed.At(target.Year) is { ShowsBand: true } && target.Comparator.MissesAbove(direction) is { } missesAbove
        && supposed.MissProbability(target.Year, target.Target, missesAbove) is { } probability
            ? MissRisk.Band(probability)
            : null;

    private static YearPanel Panel(IReadOnlyList<PanelValue> values, IReadOnlyList<HistoryNote> notes, List<string> communes, bool isRatio)
    {
        var place = communes.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var provinces = values.Select(value => value.ProvinceCode).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var (first, last) = (values.Min(value => value.Year), values.Max(value => value.Year));
        var cells = new double[(last - first + 1) * communes.Count];
        var denominators = new double[cells.Length];
        cells.AsSpan().Fill(double.NaN);
        denominators.AsSpan().Fill(double.NaN);
        var groups = new int[communes.Count];
        foreach (var value in values)
        {
            var series = place[value.CommuneId];
            groups[series] = provinces[value.ProvinceCode];
            cells[((value.Year - first) * communes.Count) + series] = value.Value;
            denominators[((value.Year - first) * communes.Count) + series] = isRatio ? value.Denominator ?? double.NaN : double.NaN;
        }

        var known = new SeriesNote[communes.Count];
        var since = new int[communes.Count];
        since.AsSpan().Fill(int.MaxValue);
        foreach (var note in notes)
        {
            if (!place.TryGetValue(note.CommuneId, out var series) || !SeriesNoteNames.TryParseName(note.Name, out var found))
                continue;
            known[series] |= found;
            since[series] = Math.Min(since[series], note.Year);
            // What was measured before a new definition is no part of the series.
            for (var year = first; found == SeriesNote.BreakListed && year < note.Year; year++)
                cells[((year - first) * communes.Count) + series] = double.NaN;
        }

        var hasPeople = isRatio && values.Any(value => value.Denominator is not null);
        return new YearPanel(first, groups, cells, hasPeople ? denominators : null, notes: known, notedSince: since);
    }
}
