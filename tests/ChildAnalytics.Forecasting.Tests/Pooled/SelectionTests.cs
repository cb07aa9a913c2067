using ChildAnalytics.Forecasting.Models.Pooled;

namespace ChildAnalytics.Forecasting.Tests.Pooled;

/// <summary>Selection gives what sorting would give.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1000)]
    [InlineData(3, 4097)]
    public void Quantile_RandomValuesWithTies_EqualsSorting(int seed, int count)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, count).Select(_ => Math.Round(50 * random.NextDouble())).ToArray();
        var sorted = values.Order().ToArray();
        foreach (var share in new[] { 0, 0.1, 0.5, 0.8, 0.95, 1 })
        {
            // R type 7: linear interpolation at (N-1) * share.
            var position = (count - 1) * share;
            var below = (int)position;
            var expected = sorted[below] + ((position - below) * (sorted[Math.Min(below + 1, count - 1)] - sorted[below]));
            Assert.Equal(expected, Selection.QuantileInPlace((double[])values.Clone(), share), 1e-12);
        }
    }

    [Theory]
    [InlineData(4, 5)]
    [InlineData(5, 2000)]
    public void WeightedQuantile_RandomWeights_EqualsSorting(int seed, int count)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, count).Select(_ => Math.Round(50 * random.NextDouble())).ToArray();
        var weights = Enumerable.Range(0, count).Select(_ => 0.1 + random.NextDouble()).ToArray();
        foreach (var share in new[] { 0.05, 0.5, 0.8, 0.95, 1 })
        {
            var wanted = share * weights.Sum() * (1 - 1e-12);
            var sum = 0.0;
            var expected = values.Zip(weights).OrderBy(pair => pair.First).First(pair => (sum += pair.Second) >= wanted || pair.First == values.Max()).First;
            Assert.Equal(expected, Selection.WeightedQuantileInPlace((double[])values.Clone(), (double[])weights.Clone(), share));
        }
    }

    [Fact]
    public void WeightedQuantile_HeavyValue_IsReachedEarly() =>
        // Weights 1, 1, 8 on 5, 6, 7: 0.8 of 10 is reached at 7; 0.2 at 6.
        Assert.Equal((7.0, 6.0), (Selection.WeightedQuantileInPlace([7, 5, 6], [8, 1, 1], 0.8), Selection.WeightedQuantileInPlace([7, 5, 6], [8, 1, 1], 0.2)));
}
