namespace ChildAnalytics.Marts.Risks;

/// <summary>What comes first in the list of likely misses.</summary>
public enum RiskOrder
{
    /// <summary>Most children short.</summary>
    ChildrenShort,

    /// <summary>Highest band.</summary>
    Band,

    /// <summary>Name of the commune, đ after d.</summary>
    Commune,

    /// <summary>Number of the measure.</summary>
    Measure,
}
