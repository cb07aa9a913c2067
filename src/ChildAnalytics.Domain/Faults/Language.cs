namespace ChildAnalytics.Domain.Faults;

/// <summary>The languages every message, label and page exists in; Vietnamese comes first.</summary>
public enum Language
{
    /// <summary>Vietnamese, the default.</summary>
    Vi,

    /// <summary>English, by a switch.</summary>
    En,
}
