using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Reconciliation;

/// <summary>A quantity in simulated futures, told by its mean and central intervals.</summary>
/// <param name="Mean">Mean over the futures.</param>
/// <param name="Median">Median.</param>
/// <param name="Lower80">Lower limit of the central 80 %.</param>
/// <param name="Upper80">Upper limit of the central 80 %.</param>
/// <param name="Lower95">Lower limit of the central 95 %.</param>
/// <param name="Upper95">Upper limit of the central 95 %.</param>
public readonly record struct SimulatedFutures(double Mean, double Median, double Lower80, double Upper80, double Lower95, double Upper95)
{
    /// <summary>Reads mean and quantiles off the draws; reorders them.</summary>
    /// <param name="draws">One value per simulated future, at least one.</param>
    public static SimulatedFutures OfInPlace(double[] draws) => new(
        draws.Average(),
        Selection.QuantileInPlace(draws, 0.5),
        Selection.QuantileInPlace(draws, 0.1),
        Selection.QuantileInPlace(draws, 0.9),
        Selection.QuantileInPlace(draws, 0.025),
        Selection.QuantileInPlace(draws, 0.975));
}
