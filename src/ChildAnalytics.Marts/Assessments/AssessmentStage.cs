namespace ChildAnalytics.Marts.Assessments;

/// <summary>Who gave points: names in table <c>assessment_score</c>.</summary>
public static class AssessmentStage
{
    /// <summary>The commune itself.</summary>
    public const string SelfAssessed = "self_assessed";

    /// <summary>The level that checks it.</summary>
    public const string Verified = "verified";
}
