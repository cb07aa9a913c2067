using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Targets;

namespace ChildAnalytics.Scoring.Tests.Targets;

public sealed class CountsShortTests
{
    // By hand: 95 % of 486 is 461.7, so 462; "trên 98 %" of 100 is 99; "dưới 9.5 ‰" of 2,000 is 18, of 1,000 is 9; "dưới 9 ‰" of 1,000 is 8;
    // "xuống còn 12.5 ‰" of 1,000 is 12; no child at all beats "dưới 0"; nobody has 101 of 100.
    [Theory]
    [InlineData(460, 486, 100, Comparator.Ge, 95, 2)]
    [InlineData(98, 100, 100, Comparator.Gt, 98, 1)]
    [InlineData(20, 2000, 1000, Comparator.Lt, 9.5, 2)]
    [InlineData(10, 1000, 1000, Comparator.Lt, 9.5, 1)]
    [InlineData(9, 1000, 1000, Comparator.Lt, 9, 1)]
    [InlineData(14, 1000, 1000, Comparator.Le, 12.5, 2)]
    [InlineData(462, 486, 100, Comparator.Ge, 95, 0)]
    [InlineData(1, 2, 100, Comparator.Eq, 100, 1)]
    public void Of_HandCalculated_Agrees(int numerator, int denominator, int ratioBase, Comparator comparator, double target, int expected) =>
        Assert.Equal(expected, CountsShort.Of(numerator, denominator, ratioBase, comparator, (decimal)target));

    [Theory]
    [InlineData(0, Comparator.Lt, 0)]
    [InlineData(100, Comparator.Gt, 100)]
    [InlineData(10, Comparator.Eq, 33.5)]
    public void Of_TargetNoCountMeets_IsUnknownNotZero(int numerator, Comparator comparator, double target) =>
        Assert.Null(CountsShort.Of(numerator, 100, 100, comparator, (decimal)target));

    [Fact]
    public void Of_AnyCase_IsTheFewestByCountingUpAndDown()
    {
        for (var seed = 1; seed <= 3000; seed++)
        {
            var random = new Random(seed);
            var denominator = random.Next(1, 80);
            var numerator = random.Next(0, denominator + 1);
            var target = random.Next(0, 1001) / 10m;
            var comparator = (Comparator)random.Next(0, 4);
            decimal? counted = null;
            for (var step = 0; step <= denominator && counted is null; step++)
            {
                var moved = numerator + (comparator is Comparator.Ge or Comparator.Gt ? step : -step);
                if (moved >= 0 && moved <= denominator && comparator.IsMetBy(moved * 100, target * denominator))
                    counted = step;
            }

            Assert.Equal(counted, CountsShort.Of(numerator, denominator, 100, comparator, target));
        }
    }
}
