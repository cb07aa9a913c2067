using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Scoring.Aggregation;
using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Settings;
using ChildAnalytics.Scoring.Thresholds;

namespace ChildAnalytics.Scoring.Ranking.Bands;

/// <summary>A commune's total as far as certain, and how chance in its counts might have moved it.</summary>
/// <param name="Low">Fewest points possible, chance apart: what is missing or unknown gives none.</param>
/// <param name="High">Most points possible, chance apart.</param>
/// <param name="Errors">Redrawn total less the reported one, by draw; all 0 where nothing rests on counts.</param>
/// <remarks>Errors are taken from the reported total, not from the mean of the draws: a step rule is lopsided near its steps, and the mean would hide it.</remarks>
public sealed record TotalNoise(double Low, double High, double[] Errors)
{
    /// <summary>Redraws a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="settings">Settings it was scored under.</param>
    /// <param name="draws">Number of draws; 1 or above.</param>
    /// <param name="seed">Same seed, same draws; communes draw apart from one another by their id, whatever their order.</param>
    public static TotalNoise Of(ScoreSheet sheet, LegalSettings settings, int draws, int seed)
    {
        var errors = new double[draws];
        var range = sheet.Total;
        var random = new RandomStream(seed, StreamOf(sheet));
        var lines = sheet.Lines;
        for (var own = 0; own < lines.Count;)
        {
            var next = own + 1;
            while (next < lines.Count && lines[next].ItemId is not null)
                next++;
            var items = lines.Skip(own + 1).Take(next - own - 1).ToArray();
            if (lines[own].Finding == ScoreFinding.LowestOfItems)
                AddLowest(items, settings, random, errors);
            else
                range = AddEach(items, settings, random, errors, range);
            own = next;
        }

        return new TotalNoise((double)range.Min, (double)range.Max, errors);
    }

    private static PointsRange AddEach(ScoreLine[] items, LegalSettings settings, RandomStream random, double[] errors, PointsRange range)
    {
        foreach (var line in items)
        {
            if (PointsSpread.Of(line, settings) is not { } spread)
                continue;
            for (var draw = 0; draw < errors.Length; draw++)
                errors[draw] += spread.At(random.Uniform()) - spread.Observed;
            // The sampling error stands in the draws now and must not widen the range a second time.
            if (line.Finding == ScoreFinding.SampleCrossesBand)
                range = new PointsRange(range.Min - line.Points.Min + (decimal)spread.Observed, range.Max - line.Points.Max + (decimal)spread.Observed);
        }

        return range;
    }

    // The worst item decides. Where one is open the criterion is a range already, wider than what chance adds.
    private static void AddLowest(ScoreLine[] items, LegalSettings settings, RandomStream random, double[] errors)
    {
        if (Array.Exists(items, line => line.ItemCount > 0 && !line.Points.IsExact))
            return;
        var counted = Array.FindAll(items, line => line.ItemCount > 0);
        var spreads = Array.ConvertAll(counted, line => PointsSpread.Of(line, settings));
        if (Array.TrueForAll(spreads, spread => spread is null))
            return;
        var observed = counted.Min(line => (double)line.Points.Min);
        for (var draw = 0; draw < errors.Length; draw++)
        {
            var lowest = double.PositiveInfinity;
            for (var item = 0; item < counted.Length; item++)
                lowest = Math.Min(lowest, spreads[item]?.At(random.Uniform()) ?? (double)counted[item].Points.Min);
            errors[draw] += lowest - observed;
        }
    }

    // FNV-1a over commune and round: two years of one commune err apart from each other.
    private static ulong StreamOf(ScoreSheet sheet)
    {
        var hash = 14695981039346656037;
        foreach (var letter in $"{sheet.CommuneId} {sheet.RoundId}")
            hash = (hash ^ letter) * 1099511628211;
        return hash;
    }
}
