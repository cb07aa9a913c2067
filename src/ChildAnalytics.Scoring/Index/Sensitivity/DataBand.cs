using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Numerics;
using ChildAnalytics.Scoring.Ranking.Confidence;

namespace ChildAnalytics.Scoring.Index.Sensitivity;

/// <summary>How far scores would move if the same children were counted again, or the forecasts came out differently; nothing of the method changes.</summary>
/// <remarks>It feeds rank confidence sets. Never mix it with the <see cref="MethodBand"/> into one number.</remarks>
public sealed class DataBand
{
    // Beyond this a score's errors are too lopsided to be treated as normal (a proposal, composite index specification 11).
    private const double LargestSkewness = 1;

    // Apart from every other use of a seed.
    private const ulong DrawStreams = 1UL << 53;

    private readonly bool hasCommonErrors;

    private DataBand(double[][] scores, bool hasCommonErrors)
    {
        (Scores, this.hasCommonErrors) = (scores, hasCommonErrors);
        Means = Array.ConvertAll(scores, drawn => drawn.Average());
        Deviations = [.. scores.Select((drawn, unit) => Math.Sqrt(drawn.Sum(score => (score - Means[unit]) * (score - Means[unit])) / (drawn.Length - 1)))];
        LargestAbsoluteSkewness = scores.Max(drawn => Math.Abs(Treatment.ColumnShape.Of(drawn).Skewness));
    }

    /// <summary>Redrawn scores by unit, then by draw; NaN throughout for a unit without a score.</summary>
    public double[][] Scores { get; }

    /// <summary>Mean redrawn score of each unit.</summary>
    public double[] Means { get; }

    /// <summary>Standard deviation of each unit's redrawn score.</summary>
    public double[] Deviations { get; }

    /// <summary>Skewness of the most lopsided unit.</summary>
    public double LargestAbsoluteSkewness { get; }

    /// <summary>Covariance of the redrawn scores of two units.</summary>
    public double Covariance(int j, int k)
    {
        var sum = 0.0;
        for (var draw = 0; draw < Scores[j].Length; draw++)
            sum += (Scores[j][draw] - Means[j]) * (Scores[k][draw] - Means[k]);
        return sum / (Scores[j].Length - 1);
    }

    /// <summary>The errors of these units for rank confidence sets: normal ones where units share no error and no score is too skewed, otherwise the redrawn scores themselves.</summary>
    /// <param name="run">The run redrawn; its totals are the scores.</param>
    /// <param name="units">Places of the units of one table, each with a score.</param>
    /// <param name="draws">Number of draws where errors are taken as normal.</param>
    /// <param name="seed">Same seed, same draws.</param>
    public ScoreNoise NoiseOf(IndexRun run, int[] units, int draws, int seed) =>
        hasCommonErrors || LargestAbsoluteSkewness > LargestSkewness
            ? ScoreNoise.FromDraws(Array.ConvertAll(units, unit => Scores[unit]))
            : ScoreNoise.Independent(Array.ConvertAll(units, unit => run.Totals[unit]), Array.ConvertAll(units, unit => Deviations[unit]), draws, seed);

    /// <summary>Redraws the inputs of a run and scores them again.</summary>
    /// <param name="run">A run without outlier treatment, so that a redrawn value meets the same rule as the reported one, and by means that take 0 or have a floor, because a redrawn share may be 0.</param>
    /// <param name="noise">One per measure, in the order of the tree; null where a measure is certain.</param>
    /// <param name="draws">2 or above.</param>
    /// <param name="seed">Same seed, same draws, whatever the number of threads.</param>
    /// <exception cref="ArgumentException">The run is of another kind, or there is not one entry per measure.</exception>
    public static DataBand Run(IndexRun run, IReadOnlyList<MeasureNoise?> noise, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        if (noise.Count != run.Source.Tree.MeasureCount)
            throw new ArgumentException("One entry per measure is needed.", nameof(noise));
        if (run.Settings.WinsoriseAtMost is not null || run.Settings.Aggregation is { NeedsPositive: true } or { CopelandTotal: true })
            throw new ArgumentException("Only a run without outlier treatment, by means that take 0 or have a floor, can be redrawn.", nameof(run));
        var units = run.Normalised.Units.Count;
        var scores = Array.ConvertAll(run.Totals, _ => new double[draws]);
        Parallel.For(
            0,
            draws,
            () => new TreeScorer(run.Source.Tree, units, run.Normalised.DoesNotApply),
            (draw, _, scorer) =>
            {
                var redrawn = run.Screened.With(Redraw(run, noise, seed, draw));
                var columns = CompositeIndex.Normalise(redrawn, run.Source.Tree, run.Settings.Normalisation, run.Source.Version);
                var normalised = redrawn.With(Array.ConvertAll(columns, column => column.Values));
                scorer.Score(new MeasureScale(normalised.Columns, run.Settings.Aggregation, run.Source.Tree), run.Source.Tree.Weights);
                var totals = scorer.Values[run.Source.Tree.Root];
                for (var unit = 0; unit < units; unit++)
                    scores[unit][draw] = totals[unit];
                return scorer;
            },
            _ => { });
        return new DataBand(scores, noise.Any(measure => measure?.Common > 0));
    }

    private static double[][] Redraw(IndexRun run, IReadOnlyList<MeasureNoise?> noise, int seed, int draw)
    {
        var columns = (double[][])run.Screened.Columns.Clone();
        for (var measure = 0; measure < columns.Length; measure++)
        {
            if (noise[measure] is not { } errors)
                continue;
            var reported = columns[measure];
            var random = new RandomStream(seed, DrawStreams + ((ulong)draw * (ulong)columns.Length) + (ulong)measure);
            var year = random.Normal();
            var values = new double[VectorRow.PaddedLength(reported.Length)];
            random.FillNormal(values);
            errors.RedrawInPlace(values, year, reported);
            columns[measure] = values[..reported.Length];
        }

        return columns;
    }
}
