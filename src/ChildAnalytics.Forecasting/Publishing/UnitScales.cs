using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Publishing;

/// <summary>The scale a measure is forecast on, by its unit.</summary>
public static class UnitScales
{
    /// <summary>The scale; false for yes/no and text, which are not forecast.</summary>
    /// <param name="unit">Unit of the measure.</param>
    /// <param name="highIsBad">True where a high value misses the target.</param>
    /// <param name="scale">Values are taken as unrounded; counts as whole numbers.</param>
    public static bool TryScale(MeasureUnit unit, bool highIsBad, out MeasureScale scale)
    {
        scale = unit switch
        {
            MeasureUnit.Percent => MeasureScale.Percent(highIsBad),
            MeasureUnit.PerMille or MeasureUnit.Per100k => MeasureScale.Rate((double)unit.RatioBase()!.Value, highIsBad),
            MeasureUnit.Count or MeasureUnit.Vnd => MeasureScale.Count(highIsBad),
            _ => MeasureScale.Signed(highIsBad),
        };
        return unit is not (MeasureUnit.YesNo or MeasureUnit.None);
    }
}
