namespace ChildAnalytics.Domain.Measures;

/// <summary>Unit a measure is spoken of in, and so the base its numerator over denominator is multiplied by.</summary>
public enum MeasureUnit
{
    /// <summary>Percent, 0 to 100: base 100.</summary>
    Percent,

    /// <summary>Per 1,000, live births or children as the denominator says: base 1,000.</summary>
    PerMille,

    /// <summary>Per 100,000 children: base 100,000.</summary>
    Per100k,

    /// <summary>Relative change against the year before, percent; the numerator is the count of the year.</summary>
    PercentChangePerYear,

    /// <summary>Yes (1) or no (0); never merged by the program.</summary>
    YesNo,

    /// <summary>A plain count.</summary>
    Count,

    /// <summary>Vietnamese đồng.</summary>
    Vnd,

    /// <summary>No number: reported as text.</summary>
    None,
}
