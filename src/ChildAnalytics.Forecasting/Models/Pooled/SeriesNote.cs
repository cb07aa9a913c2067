namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>What is peculiar about the history of a series; any note lowers its confidence grade.</summary>
[Flags]
public enum SeriesNote
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A point was dropped as an outlier.</summary>
    OutlierDropped = 1,

    /// <summary>The series was restarted after a lasting change of level.</summary>
    Restarted = 2,

    /// <summary>The newest change is suspect and cannot be judged yet; the scale is widened by half.</summary>
    SuspectLast = 4,

    /// <summary>The history is that of the unit it was split from; the scale is widened by the square root of 2.</summary>
    InheritedFromParent = 8,

    /// <summary>Parts were weighted by child population because their denominators are not known.</summary>
    WeightedByPopulation = 16,
}
