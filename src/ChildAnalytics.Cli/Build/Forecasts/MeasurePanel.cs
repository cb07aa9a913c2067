using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Cli.Build.Forecasts;

/// <summary>One measure over all reporting communes, as the forecasting engine takes it, with the exact values beside it.</summary>
/// <param name="Values">From the first to the last year with any value; groups are provinces.</param>
/// <param name="Exact">Values as fractions, by series and calendar year; years without a value are absent.</param>
/// <param name="Sources">The landed file of the newest fact of each series; null where it has none.</param>
/// <remarks>A commune that inherited from a divided one is noted until it owns three points: its intervals are widened (specification, section 4).</remarks>
internal sealed record MeasurePanel(YearPanel Values, IReadOnlyDictionary<(int Series, int Year), ExactValue> Exact, string?[] Sources)
{
    private const int OwnPoints = 3;

    /// <summary>The panel; null where no commune has any value. Series stand in the order of <paramref name="communes"/>.</summary>
    public static MeasurePanel? Of(Measure measure, CoreFacts core, IReadOnlyList<CurrentCommune> communes)
    {
        var exact = new Dictionary<(int Series, int Year), ExactValue>();
        var sources = new string?[communes.Count];
        var counts = new Dictionary<(int Series, int Year), double>();
        var notes = new SeriesNote[communes.Count];
        for (var series = 0; series < communes.Count; series++)
        {
            if (!core.Facts.TryGetValue((communes[series].Id.ToString(), measure.Id), out var facts))
                continue;
            sources[series] = facts[^1].Fact.SourceId;
            // The year of its first day is still shared with the unit before it.
            if (core.SplitUnits.Contains(communes[series].Id.ToString()) && facts.Count(fact => fact.Year > communes[series].Types[0].From.Year) < OwnPoints)
                notes[series] = SeriesNote.InheritedFromParent;
            foreach (var (year, fact) in facts)
            {
                if (!ExactValue.TryRead(fact, measure.Unit, out var value))
                    continue;
                exact.Add((series, year), value);
                if (measure.Unit.RatioBase() is not null && fact is { Numerator: not null, Denominator: { } denominator })
                    counts.Add((series, year), (double)denominator);
            }
        }

        if (exact.Count == 0)
            return null;
        var first = exact.Keys.Min(key => key.Year);
        var last = exact.Keys.Max(key => key.Year);
        var provinces = communes.Select(commune => commune.ProvinceCode).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var values = new double[(last - first + 1) * communes.Count];
        var denominators = new double[values.Length];
        values.AsSpan().Fill(double.NaN);
        denominators.AsSpan().Fill(double.NaN);
        foreach (var (key, value) in exact)
            values[((key.Year - first) * communes.Count) + key.Series] = (double)value.ToDecimal();
        foreach (var (key, denominator) in counts)
            denominators[((key.Year - first) * communes.Count) + key.Series] = denominator;
        var panel = new YearPanel(
            first, [.. communes.Select(commune => provinces[commune.ProvinceCode])], values, counts.Count == 0 ? null : denominators, notes: notes);
        return new MeasurePanel(panel, exact, sources);
    }
}
