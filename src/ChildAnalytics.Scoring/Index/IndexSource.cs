namespace ChildAnalytics.Scoring.Index;

/// <summary>What an index is computed from.</summary>
/// <param name="Tree">Measures, aggregates and weights.</param>
/// <param name="Measures">The measures of the tree, in its order, as reported.</param>
/// <param name="Denominators">The same units, with every column that a measure is divided by; may have no columns.</param>
/// <param name="Groups">Group of each unit, for imputation; empty where there are none.</param>
/// <param name="Version">Which data these are, for example a snapshot id or a file name; stored with the run.</param>
public sealed record IndexSource(IndexTree Tree, IndexTable Measures, IndexTable Denominators, IReadOnlyList<string> Groups, string Version);
