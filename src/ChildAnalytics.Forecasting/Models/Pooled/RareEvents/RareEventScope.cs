namespace ChildAnalytics.Forecasting.Models.Pooled.RareEvents;

/// <summary>Which series with known denominators are forecast as counts where their events are rare.</summary>
/// <remarks>See src/docs/adr/0023.</remarks>
public enum RareEventScope
{
    /// <summary>None.</summary>
    None,

    /// <summary>Rates per 1,000 or 100,000 people: the default.</summary>
    Rates,

    /// <summary>Percentages as well, near 0 and near 100; where the back-test of a measure asks for it.</summary>
    RatesAndPercentages,
}
