namespace ChildAnalytics.Scoring.Settings;

/// <summary>How a share measured in a sample enters the points. Setting <c>survey_share</c>.</summary>
public enum SurveyShareRule
{
    /// <summary>With its sampling interval: where that crosses a step, the points are a range and the verdict may stay open.</summary>
    SamplingInterval,

    /// <summary>As measured, as if everyone had been asked.</summary>
    MeasuredShare,
}
