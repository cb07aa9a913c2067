using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Web.Charts;
using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Province;

/// <summary>How certain points are spread over the communes, in ranges of equal width, by verdict.</summary>
/// <param name="Chart">The same as a chart.</param>
/// <param name="Unplaced">Units without any known points; they stand in no range.</param>
public sealed record PointsDistribution(BinChart Chart, int Unplaced)
{
    /// <summary>Ranges of 25 points, or wider so that there are at most 14.</summary>
    /// <param name="ratings">Any number; null where none has known points.</param>
    public static PointsDistribution? Of(IReadOnlyList<CommuneRating> ratings)
    {
        var placed = ratings.Where(rating => rating.TotalMin is not null).ToList();
        if (placed.Count == 0)
            return null;
        var (low, high) = (placed.Min(rating => rating.TotalMin!.Value), placed.Max(rating => rating.TotalMin!.Value));
        var width = new[] { 25m, 50m, 100m }.First(candidate => candidate == 100m || (high - low) / candidate <= 12m);
        var first = Math.Floor(low / width);
        var bins = (int)(Math.Floor(high / width) - first) + 1;
        var labels = Enumerable.Range(0, bins).Select(bin => NumberText.Range(NumberText.Points((first + bin) * width), NumberText.Points(((first + bin + 1) * width) - 1)));
        return new PointsDistribution(
            new BinChart([.. labels], [Part(Verdict.Met, "met"), Part(Verdict.Undetermined, "undetermined"), Part(Verdict.NotMet, "notMet")], "Số đơn vị"),
            ratings.Count - placed.Count);

        BinPart Part(Verdict verdict, string kind)
        {
            var counts = new int[bins];
            foreach (var rating in placed.Where(rating => rating.Verdict == verdict))
                counts[(int)(Math.Floor(rating.TotalMin!.Value / width) - first)]++;
            return new BinPart(VerdictWords.Name(verdict), kind, counts);
        }
    }
}
