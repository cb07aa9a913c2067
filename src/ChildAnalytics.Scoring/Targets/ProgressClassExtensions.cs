namespace ChildAnalytics.Scoring.Targets;

/// <summary>Names of <see cref="ProgressClass"/> in the public tables.</summary>
public static class ProgressClassExtensions
{
    /// <summary>The name in columns <c>status_statcan</c>, <c>status_unsd</c>, <c>status_destatis</c>, <c>status_escap</c>.</summary>
    public static string Name(this ProgressClass progress) => progress switch
    {
        ProgressClass.Achieved => "achieved",
        ProgressClass.NotAchieved => "not_achieved",
        ProgressClass.OnTrack => "on_track",
        ProgressClass.AccelerationNeeded => "acceleration_needed",
        ProgressClass.Limited => "limited",
        ProgressClass.Deterioration => "deterioration",
        ProgressClass.MetOrOnTrack => "met_or_on_track",
        ProgressClass.Fair => "fair",
        ProgressClass.StagnationOrRegression => "stagnation_or_regression",
        ProgressClass.Sun => "sun",
        ProgressClass.SunLightCloud => "sun_light_cloud",
        ProgressClass.Cloud => "cloud",
        ProgressClass.Thunderstorm => "thunderstorm",
        ProgressClass.WillBeMet => "will_be_met",
        ProgressClass.Accelerate => "accelerate",
        ProgressClass.Reverse => "reverse",
        _ => "unable_to_assess",
    };
}
