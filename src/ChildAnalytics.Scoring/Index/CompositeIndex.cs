using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Index.Imputation;
using ChildAnalytics.Scoring.Index.Normalisation;
using ChildAnalytics.Scoring.Index.Treatment;
using ChildAnalytics.Scoring.Ranking;

namespace ChildAnalytics.Scoring.Index;

/// <summary>The chain from reported measures to scores and ranks, each step a pure function, run under one set of choices.</summary>
/// <remarks>Framework: OECD/JRC Handbook on Constructing Composite Indicators (2008). Reference program: COINr 1.1.14.</remarks>
public static class CompositeIndex
{
    /// <summary>The run with all its tables.</summary>
    /// <param name="source">Data and tree.</param>
    /// <param name="settings">The choices.</param>
    /// <exception cref="FaultException">The normalisation refuses measures (CA1907), or a mean meets numbers of 0 or below (CA1908); all of a step at once.</exception>
    public static IndexRun Run(IndexSource source, IndexSettings settings)
    {
        var denominated = Denomination.Apply(source.Measures, source.Denominators, source.Tree);
        var imputed = settings.ImputesGroupMeans && source.Groups.Count > 0 ? GroupMean.Fill(denominated, source.Groups) : denominated;
        var screened = settings.ScreenAt is { } share ? imputed.Keep(UnitScreen.Passing(imputed, share)) : imputed;
        TreatedColumn[] treatments = settings.WinsoriseAtMost is { } most ? Array.ConvertAll(screened.Columns, column => OutlierTreatment.Treat(column, most)) : [];
        var treated = treatments.Length == 0 ? screened : screened.With(Array.ConvertAll(treatments, column => column.Values));
        var normalisations = Normalise(treated, source.Tree, settings.Normalisation, source.Version);
        var normalised = treated.With(Array.ConvertAll(normalisations, column => column.Values));
        var scores = TreeAggregation.Score(normalised, source.Tree, settings.Aggregation, source.Version);
        var ranks = RankPositions.Descending(scores.Values[source.Tree.Root]);
        return new IndexRun(source, settings, denominated, imputed, screened, treatments, treated, normalisations, normalised, scores, ranks);
    }

    internal static NormalisedColumn[] Normalise(IndexTable table, IndexTree tree, NormalisationRule rule, string file)
    {
        var columns = new NormalisedColumn[table.Columns.Length];
        for (var measure = 0; measure < columns.Length; measure++)
            columns[measure] = Normaliser.Normalise(table.Columns[measure], tree.Nodes[measure], rule);
        var faults = new List<Fault>();
        for (var measure = 0; measure < columns.Length; measure++)
        {
            if (columns[measure].Refusal is { } reason)
                faults.Add(IndexFaults.MeasureRefused(file, table.Codes[measure], reason));
        }

        return faults.Count == 0 ? columns : throw new FaultException(faults);
    }
}
