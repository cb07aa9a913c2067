namespace ChildAnalytics.Scoring.Targets;

/// <summary>The classes statistical offices sort progress towards a target into; each method uses its own few.</summary>
public enum ProgressClass
{
    /// <summary>Every method: too few years, no target year, or a figure the method divides by is 0.</summary>
    UnableToAssess,

    /// <summary>StatCan: the latest value meets the target. Every method for a yes/no measure that is met.</summary>
    Achieved,

    /// <summary>Every method: a yes/no measure that is not met.</summary>
    NotAchieved,

    /// <summary>StatCan: at 95 % of the pace required or faster.</summary>
    OnTrack,

    /// <summary>StatCan: progress, acceleration needed; 60 to below 95 % of the pace.</summary>
    AccelerationNeeded,

    /// <summary>StatCan: limited progress; 0 to below 60 % of the pace.</summary>
    Limited,

    /// <summary>StatCan: moving away.</summary>
    Deterioration,

    /// <summary>UNSD 3: met or on track.</summary>
    MetOrOnTrack,

    /// <summary>UNSD 2: fair progress.</summary>
    Fair,

    /// <summary>UNSD 1: stagnation or regression.</summary>
    StagnationOrRegression,

    /// <summary>Destatis: reached, or expected to be missed by less than 5 % of the way.</summary>
    Sun,

    /// <summary>Destatis: sun and light cloud; missed by 5 to 20 %.</summary>
    SunLightCloud,

    /// <summary>Destatis: moving right, missed by more than 20 %.</summary>
    Cloud,

    /// <summary>Destatis: moving wrong or not at all.</summary>
    Thunderstorm,

    /// <summary>ESCAP-like: will be met, or with minor extra effort.</summary>
    WillBeMet,

    /// <summary>ESCAP-like: accelerate.</summary>
    Accelerate,

    /// <summary>ESCAP-like: reverse the trend.</summary>
    Reverse,
}
