using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Index.Normalisation;
using ChildAnalytics.Scoring.Index.Treatment;

namespace ChildAnalytics.Scoring.Index;

/// <summary>A run with every table between the source and the ranks, so that a score can be walked back to the cells it came from.</summary>
/// <param name="Source">The data, with their version.</param>
/// <param name="Settings">The choices.</param>
/// <param name="Denominated">After division by size.</param>
/// <param name="Imputed">After filling; the same table where nothing is imputed.</param>
/// <param name="Screened">Only units with enough data; every table and array below has these units.</param>
/// <param name="Treatments">What outlier treatment did, by measure; empty where none was asked for.</param>
/// <param name="Treated">After outlier treatment.</param>
/// <param name="Normalisations">The normalised measures with their flags.</param>
/// <param name="Normalised">The normalised measures as a table; more is better.</param>
/// <param name="Scores">Scores of measures, pillars and index.</param>
/// <param name="Ranks">Rank of each unit by the index, 1 the highest, ties the better; 0 where the unit has no score.</param>
public sealed record IndexRun(
    IndexSource Source,
    IndexSettings Settings,
    IndexTable Denominated,
    IndexTable Imputed,
    IndexTable Screened,
    IReadOnlyList<TreatedColumn> Treatments,
    IndexTable Treated,
    IReadOnlyList<NormalisedColumn> Normalisations,
    IndexTable Normalised,
    NodeScores Scores,
    int[] Ranks)
{
    /// <summary>The index of each unit; NaN where too little is known.</summary>
    public double[] Totals => Scores.Values[Source.Tree.Root];
}
