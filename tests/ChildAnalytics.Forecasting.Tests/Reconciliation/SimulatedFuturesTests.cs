using ChildAnalytics.Forecasting.Reconciliation;

namespace ChildAnalytics.Forecasting.Tests.Reconciliation;

public sealed class SimulatedFuturesTests
{
    [Fact]
    public void Of_WholeNumbersUpToTwoHundred_AreTheirQuantiles()
    {
        // 0, 1, ... 200: the quantile at level a is 200 a (R type 7).
        var found = SimulatedFutures.OfInPlace([.. Enumerable.Range(0, 201).Reverse().Select(value => (double)value)]);
        Assert.Equal(new SimulatedFutures(100, 100, 20, 180, 5, 195), found);
    }
}
