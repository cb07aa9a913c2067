using ChildAnalytics.Forecasting.Results;

namespace ChildAnalytics.Forecasting.Tests.Results;

/// <summary>Bands of forecasting.md 3.5, each limit from both sides.</summary>
public sealed class MissBandTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.0999, 1)]
    [InlineData(0.10, 2)]
    [InlineData(0.3333, 2)]
    [InlineData(1.0 / 3, 3)]
    [InlineData(2.0 / 3, 3)]
    [InlineData(0.6667, 4)]
    [InlineData(0.90, 4)]
    [InlineData(0.9001, 5)]
    [InlineData(1, 5)]
    public void Of_LimitsFromBothSides_FollowTheTable(double probability, int band) => Assert.Equal(band, MissBand.Of(probability));
}
