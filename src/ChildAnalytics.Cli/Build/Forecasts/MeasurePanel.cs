using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>One measure over all reporting communes, as the forecasting engine takes it, with the exact values beside it.</summary>
/// <param name="Values">From the first to the last year with any value; groups are provinces.</param>
/// <param name="Exact">Values as fractions, by series and calendar year; years without a yearly value are absent.</param>
/// <param name="Sources">The landed file of the newest fact of each series; null where it has none.</param>
/// <param name="Notes">What is noted of the history of each series.</param>
/// <remarks>A commune that inherited from a divided one is noted until it owns three points: its intervals are widened (specification, section 4).</remarks>
internal sealed record MeasurePanel(
    YearPanel Values, IReadOnlyDictionary<(int Series, int Year), ExactValue> Exact, string?[] Sources, IReadOnlyList<(int Series, DatedNote Note)> Notes)
{
    private const int OwnPoints = 3;

    /// <summary>The panel; null where no commune has any value. Series stand in the order of <paramref name="communes"/>.</summary>
    public static MeasurePanel? Of(Measure measure, CoreFacts core, IReadOnlyList<CurrentCommune> communes, SeriesHistory history)
    {
        var exact = new Dictionary<(int Series, int Year), ExactValue>();
        var sources = new string?[communes.Count];
        var people = new Dictionary<(int Series, int Year), double>();
        var notes = new List<(int Series, DatedNote Note)>();
        for (var series = 0; series < communes.Count; series++)
        {
            var id = communes[series].Id.ToString();
            if (!core.Facts.TryGetValue((id, measure.Id), out var facts))
                continue;
            sources[series] = facts[^1].Fact.SourceId;
            notes.AddRange(history.Of(id, measure.Id).Select(note => (series, note)));
            // The year of its first day is still shared with the unit before it.
            var since = communes[series].Types[0].From.Year;
            if (core.SplitUnits.Contains(id) && facts.Count(fact => fact.Year > since) < OwnPoints)
                notes.Add((series, new DatedNote(SeriesNote.InheritedFromParent, since)));
            foreach (var (year, fact) in facts)
            {
                if (!ExactValue.TryRead(fact, measure.Unit, out var value))
                    continue;
                exact.Add((series, year), value);
                if (measure.Unit.RatioBase() is not null && fact is { Numerator: not null, Denominator: { } denominator })
                    people.Add((series, year), (double)denominator);
            }
        }

        var values = exact.ToDictionary(pair => pair.Key, pair => (double)pair.Value.ToDecimal());
        foreach (var (series, year, value, denominator) in HalfYearYears.Of(measure, communes, history, values.Keys))
        {
            values.Add((series, year), value);
            if (double.IsFinite(denominator))
                people.Add((series, year), denominator);
            notes.Add((series, new DatedNote(SeriesNote.FromHalfYears, year)));
        }

        foreach (var (series, before) in LeaveOut(measure, communes, history.Breaks, values))
            notes.Add((series, new DatedNote(SeriesNote.BreakListed, before)));
        return values.Count == 0 ? null : new MeasurePanel(Panel(communes, values, people, notes), exact, sources, notes);
    }

    // A new definition makes another series; what was measured before says nothing of its level.
    private static List<(int Series, int FirstYear)> LeaveOut(
        Measure measure, IReadOnlyList<CurrentCommune> communes, SeriesBreaks breaks, Dictionary<(int Series, int Year), double> values)
    {
        var firstYears = communes.Select(commune => commune.ProvinceCode).Distinct().ToDictionary(province => province, province => breaks.FirstYear(measure.Id, province));
        var old = values.Keys.Where(key => key.Year < firstYears[communes[key.Series].ProvinceCode]).ToArray();
        foreach (var key in old)
            values.Remove(key);
        return [.. old.Select(key => key.Series).Distinct().Order().Select(series => (series, firstYears[communes[series].ProvinceCode]!.Value))];
    }

    private static YearPanel Panel(
        IReadOnlyList<CurrentCommune> communes,
        Dictionary<(int Series, int Year), double> facts,
        Dictionary<(int Series, int Year), double> people,
        List<(int Series, DatedNote Note)> dated)
    {
        var first = facts.Keys.Min(key => key.Year);
        var last = facts.Keys.Max(key => key.Year);
        var provinces = communes.Select(commune => commune.ProvinceCode).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var values = new double[(last - first + 1) * communes.Count];
        var denominators = new double[values.Length];
        values.AsSpan().Fill(double.NaN);
        denominators.AsSpan().Fill(double.NaN);
        var hasPeople = false;
        foreach (var (key, value) in facts)
        {
            var cell = ((key.Year - first) * communes.Count) + key.Series;
            values[cell] = value;
            if (!people.TryGetValue(key, out var denominator))
                continue;
            denominators[cell] = denominator;
            hasPeople = true;
        }

        var notes = new SeriesNote[communes.Count];
        var since = new int[communes.Count];
        since.AsSpan().Fill(int.MaxValue);
        foreach (var (series, note) in dated)
        {
            notes[series] |= note.Note;
            since[series] = Math.Min(since[series], note.Year);
        }

        return new YearPanel(
            first, [.. communes.Select(commune => provinces[commune.ProvinceCode])], values, hasPeople ? denominators : null, notes: notes, notedSince: since);
    }
}
