namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>What is peculiar about the history of a series; any note lowers its confidence grade.</summary>
/// <remarks>Source: forecasting specification, section 4; the factors are given by <see cref="SeriesNotes"/>.</remarks>
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

    /// <summary>The history is the sum of units that reported apart, none of which was four fifths of it; the scale is widened by the square root of 2.</summary>
    MergedFromParts = 16,

    /// <summary>Values from before a listed change of definition were left out.</summary>
    BreakListed = 32,

    /// <summary>Some parts of the unit had not reported in its newest years; the rest stands for them.</summary>
    PartsMissing = 64,

    /// <summary>A year without a yearly report was made from its half-years.</summary>
    FromHalfYears = 128,
}
