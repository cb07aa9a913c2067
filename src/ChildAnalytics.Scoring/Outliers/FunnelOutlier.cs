namespace ChildAnalytics.Scoring.Outliers;

/// <summary>A count outside the limits of its group.</summary>
/// <param name="Index">Place of the cell in the list given.</param>
/// <param name="ExpectedShare">Share expected of the group, above 0 and below 1.</param>
/// <param name="Overdispersion">Correlation ρ within a unit that the group's ordinary differences amount to; 0 is plain chance.</param>
/// <param name="NearestLimit">The count nearest to the one reported that lies within the limits.</param>
/// <param name="Probability">Chance of a count at least as far out, both sides together.</param>
/// <param name="Units">Units the expectation was taken from.</param>
public sealed record FunnelOutlier(int Index, double ExpectedShare, double Overdispersion, double NearestLimit, double Probability, int Units);
