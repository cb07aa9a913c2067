namespace ChildAnalytics.Scoring.Index.Aggregation;

/// <summary>Scores of every node of a tree for every unit, and what stands behind them. Arrays are by node in the order of <see cref="IndexTree.Nodes"/>, then by unit.</summary>
/// <param name="Values">The score; NaN where a measure is missing or too little of a node is known.</param>
/// <param name="KnownWeight">Share of the weight of a node's children that was known, 0 to 1; the rest was redistributed. For a measure 1 or 0. NaN where the node does not apply.</param>
/// <param name="Coverage">Share of the measures below a node that was known, by weight, 0 to 1. NaN where the node does not apply.</param>
public sealed record NodeScores(double[][] Values, double[][] KnownWeight, double[][] Coverage);
