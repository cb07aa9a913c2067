namespace ChildAnalytics.Etl.Samples;

/// <summary>The typical errors of hand-filled forms.</summary>
public enum PlantedErrorKind
{
    /// <summary>A percentage of 140 beside a right numerator and denominator.</summary>
    PercentageAboveHundred,

    /// <summary>The words "chưa có" where a number belongs.</summary>
    TextForNumber,

    /// <summary>Numerator above the denominator.</summary>
    NumeratorAboveDenominator,

    /// <summary>A unit code no list knows.</summary>
    UnknownUnitCode,

    /// <summary>A unit code that lost its leading zero or, where it has none, its last digit.</summary>
    LostDigit,

    /// <summary>The same row twice.</summary>
    DuplicatedRow,

    /// <summary>Numerator and denominator in each other's column.</summary>
    SwappedCounts,
}
