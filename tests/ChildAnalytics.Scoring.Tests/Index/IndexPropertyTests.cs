using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Index.Normalisation;
using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Tests.Index;

/// <summary>What must hold for any data: tried on random units with a fixed seed.</summary>
public sealed class IndexPropertyTests
{
    private const int Units = 40;
    private const double Tolerance = 1e-9;

    private static readonly AggregationPlan Arithmetic = AggregationPlan.Named("arithmetic")!;

    [Fact]
    public void ReversedDirection_SwapsTheEndsOfTheScale()
    {
        var values = Column(1);
        var up = Normaliser.Normalise(values, SmallIndex.Measure("a", "P"), NormalisationRule.MinMax).Values;
        var down = Normaliser.Normalise(values, SmallIndex.Measure("a", "P", 1, Direction.Down), NormalisationRule.MinMax).Values;
        for (var unit = 0; unit < Units; unit++)
            Assert.Equal(100, up[unit] + down[unit], Tolerance);
    }

    [Theory]
    [InlineData("minmax")]
    [InlineData("zscore")]
    [InlineData("rank")]
    public void ScaledMeasure_ChangesNothing(string name)
    {
        var settings = new IndexSettings(NormalisationRule.Named(name)!, Arithmetic);
        AssertSame(Run(settings, Column(1), Column(2), Column(3)).Totals, Run(settings, Array.ConvertAll(Column(1), x => (1000 * x) + 7), Column(2), Column(3)).Totals);
    }

    [Fact]
    public void DuplicatedMeasure_WithHalfTheWeightEach_ChangesNothing()
    {
        IndexNode[] doubled =
        [
            SmallIndex.Measure("a", "P", 0.5), SmallIndex.Measure("a2", "P", 0.5), SmallIndex.Measure("b", "P", 3), SmallIndex.Measure("c", "Q"),
            .. SmallIndex.Nodes.Where(node => node.Level > 1),
        ];
        foreach (var mean in new[] { "arithmetic", "geometric", "harmonic" })
        {
            var settings = new IndexSettings(NormalisationRule.MinMaxFromOne, AggregationPlan.Named(mean)!);
            var twice = CompositeIndex.Run(SmallIndex.Source(doubled, [Column(1), Column(1), Column(2), Column(3)]), settings);
            AssertSame(Run(settings, Column(1), Column(2), Column(3)).Totals, twice.Totals);
        }
    }

    [Fact]
    public void Means_AreInTheOrderOfTheirSeverity()
    {
        double[] Totals(string mean) => Run(new IndexSettings(NormalisationRule.MinMaxFromOne, AggregationPlan.Named(mean)!), Column(1), Column(2), Column(3)).Totals;
        var (arithmetic, geometric, harmonic) = (Totals("arithmetic"), Totals("geometric"), Totals("harmonic"));
        for (var unit = 0; unit < Units; unit++)
        {
            Assert.InRange(geometric[unit], harmonic[unit], arithmetic[unit]);
            Assert.NotEqual(arithmetic[unit], geometric[unit], Tolerance);
        }
    }

    [Fact]
    public void AddedUnit_ChangesNoGoalpostScore()
    {
        var before = Run(IndexSettings.Communes, Column(1), Column(2), Column(3)).Totals;
        var after = Run(IndexSettings.Communes, [.. Column(1), 100], [.. Column(2), 0], [.. Column(3), 55]).Totals;
        Assert.Equal(before, after[..Units]);
    }

    [Fact]
    public void PermutedUnits_KeepTheirScores()
    {
        double[] Turned(double[] values) => [.. values[7..], .. values[..7]];
        var before = Run(IndexSettings.Communes, Column(1), Column(2), Column(3));
        var after = Run(IndexSettings.Communes, Turned(Column(1)), Turned(Column(2)), Turned(Column(3)));
        Assert.Equal(Turned(before.Totals), after.Totals);
        Assert.Equal(before.Ranks[7], after.Ranks[0]);
    }

    [Fact]
    public void DroppedCell_NeverScoresLowerThanTheScalesMinimum()
    {
        for (var unit = 0; unit < Units; unit++)
        {
            var (dropped, lowest) = (Column(1), Column(1));
            (dropped[unit], lowest[unit]) = (double.NaN, 0);
            Assert.True(Run(IndexSettings.Communes, dropped, Column(2), Column(3)).Totals[unit] >= Run(IndexSettings.Communes, lowest, Column(2), Column(3)).Totals[unit]);
        }
    }

    private static IndexRun Run(IndexSettings settings, double[] a, double[] b, double[] c) => CompositeIndex.Run(SmallIndex.Source(a, b, c), settings);

    private static double[] Column(int seed)
    {
        var random = new RandomStream(seed, 0);
        return [.. Enumerable.Range(0, Units).Select(_ => 5 + (90 * random.Uniform()))];
    }

    private static void AssertSame(double[] expected, double[] found)
    {
        for (var unit = 0; unit < expected.Length; unit++)
            Assert.Equal(expected[unit], found[unit], Tolerance);
    }
}
