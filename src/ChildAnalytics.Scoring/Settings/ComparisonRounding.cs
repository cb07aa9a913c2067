namespace ChildAnalytics.Scoring.Settings;

/// <summary>Whether a value is rounded before it is held against a threshold. Setting <c>rounding_before_compare</c>.</summary>
public enum ComparisonRounding
{
    /// <summary>Never: numerator and denominator are compared as they are.</summary>
    Exact,

    /// <summary>To one decimal, half away from zero.</summary>
    OneDecimal,
}
