using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>What each series weighs in a total: its newest known denominator.</summary>
public static class TotalWeights
{
    /// <summary>One weight per series as known at a year index; 0 where none is known, 1 for all where the panel has no denominators.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="origin">Newest year index that is read.</param>
    public static double[] At(YearPanel panel, int origin)
    {
        var weights = new double[panel.SeriesCount];
        if (panel.Denominators is not { } people)
        {
            weights.AsSpan().Fill(1);
            return weights;
        }

        for (var cell = 0; cell < (origin + 1) * panel.SeriesCount; cell++)
        {
            if (!double.IsNaN(panel.Values[cell]) && people[cell] > 0)
                weights[cell % panel.SeriesCount] = people[cell];
        }

        return weights;
    }
}
