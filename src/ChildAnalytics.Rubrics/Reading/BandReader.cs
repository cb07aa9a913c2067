using ChildAnalytics.Domain.Law;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads the bands of an item, best first, and holds them against the measure they are read from.</summary>
internal static class BandReader
{
    public static IReadOnlyList<ScoringBand> ReadAll(YamlRecord item, Measure? measure, decimal? maxPoints, bool isPercent)
    {
        var bands = new List<ScoringBand>();
        foreach (var record in item.Children("bands"))
        {
            var band = new ScoringBand(
                record.Word("comparator", Words.Comparators),
                record.Number("threshold"),
                record.Number("points"),
                record.Has("source") ? record.Citation() : null);
            record.Close();
            if (isPercent)
                record.RequireWithin("threshold", band.Threshold, 0, 100);
            Check(record, band, bands.LastOrDefault(), measure, maxPoints);
            bands.Add(band);
        }

        if (bands.Count == 0)
            item.Report(LawFaults.MissingKey, "bands", "{comparator, threshold, points}", "");
        return bands;
    }

    private static void Check(YamlRecord record, ScoringBand band, ScoringBand? better, Measure? measure, decimal? maxPoints)
    {
        if (maxPoints is { } most)
            record.RequireWithin("points", band.Points, 0, most);
        if (better is null && maxPoints is { } best && band.Points != best)
            record.Report(LawFaults.CriterionDoesNotAddUp, "points", RecordExtensions.Plain(best), RecordExtensions.Plain(band.Points));
        if (measure is not null && !Fits(band.Comparator, measure.Direction))
            record.Report(LawFaults.RuleDoesNotFitMeasure, "comparator", measure.Direction == Direction.Up ? "ge, gt" : "le, lt", band.Comparator.Name());
        else if (better is not null && !Follows(band, better))
            record.Report(LawFaults.BandsNotSorted, "threshold", Next(better), $"threshold {RecordExtensions.Plain(band.Threshold)}, points {RecordExtensions.Plain(band.Points)}");
    }

    // Said in the keys of the file, which read alike in both languages.
    private static string Next(ScoringBand better) =>
        $"threshold {(better.Comparator is Comparator.Ge or Comparator.Gt ? "<" : ">")} {RecordExtensions.Plain(better.Threshold)}, points < {RecordExtensions.Plain(better.Points)}";

    private static bool Fits(Comparator comparator, Direction direction) => direction switch
    {
        Direction.Up => comparator is Comparator.Ge or Comparator.Gt,
        Direction.Down => comparator is Comparator.Le or Comparator.Lt,
        _ => false,
    };

    // A band that the better one already covers would never give its points: only a wider one with fewer points may follow.
    private static bool Follows(ScoringBand band, ScoringBand better)
    {
        var step = band.Comparator is Comparator.Ge or Comparator.Gt ? better.Threshold - band.Threshold : band.Threshold - better.Threshold;
        var isWider = step > 0 || (step == 0 && better.Comparator is Comparator.Gt or Comparator.Lt && band.Comparator is Comparator.Ge or Comparator.Le);
        return isWider && band.Points < better.Points;
    }
}
