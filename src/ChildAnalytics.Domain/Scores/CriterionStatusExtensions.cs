namespace ChildAnalytics.Domain.Scores;

/// <summary>Names of <see cref="CriterionStatus"/> in the public tables.</summary>
public static class CriterionStatusExtensions
{
    /// <summary>scored, partly_scored, not_scored, points_unknown or illustrative.</summary>
    public static string Name(this CriterionStatus status) => status switch
    {
        CriterionStatus.Scored => "scored",
        CriterionStatus.PartlyScored => "partly_scored",
        CriterionStatus.NotScored => "not_scored",
        CriterionStatus.PointsUnknown => "points_unknown",
        _ => "illustrative",
    };
}
