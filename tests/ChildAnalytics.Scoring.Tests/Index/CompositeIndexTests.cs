using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Aggregation;
using ChildAnalytics.Scoring.Index.Imputation;
using ChildAnalytics.Scoring.Index.Weighting;

namespace ChildAnalytics.Scoring.Tests.Index;

/// <summary>Means, missing cells and weights on the small index, calculated by hand.</summary>
public sealed class CompositeIndexTests
{
    private static readonly double None = double.NaN;

    [Theory]
    [InlineData("arithmetic", 65)] // (20 + 3*80)/4
    [InlineData("geometric", 56.568542494923804)] // 80*(20/80)^(1/4) = 80/sqrt 2
    [InlineData("harmonic", 45.714285714285715)] // 4/(1/20 + 3/80)
    public void Pillar_OfTwentyAndEighty_IsTheWeightedMean(string mean, double expected)
    {
        var run = Run(SmallIndex.Source([20, 30], [80, 40], [50, 50]), AggregationPlan.Named(mean)!);
        Assert.Equal(expected, SmallIndex.Score(run, "P", 0), 1e-10);
    }

    [Fact]
    public void CommunesIndex_OnAZeroPillar_CountsItAsOne()
    {
        var run = Run(SmallIndex.Source([100, 100], [100, 100], [0, 100]), AggregationPlan.Communes);
        Assert.Equal(10, SmallIndex.Score(run, "T", 0), 1e-10); // sqrt(100*1)
        Assert.Equal(100, SmallIndex.Score(run, "T", 1), 1e-10);
    }

    [Fact]
    public void MissingMeasure_GivesItsWeightToItsNeighbour_DownToSixtyPercent()
    {
        // a is a quarter of P, b three quarters: without a 75 % is known, without b 25 %.
        var run = Run(SmallIndex.Source([None, 20], [80, None], [50, 50]), AggregationPlan.Named("arithmetic")!);
        Assert.Equal(80, SmallIndex.Score(run, "P", 0));
        Assert.True(double.IsNaN(SmallIndex.Score(run, "P", 1)));
        Assert.True(double.IsNaN(SmallIndex.Score(run, "T", 1)));
        Assert.Equal([1, 0], run.Ranks);
        Assert.Equal(0.75, run.Scores.KnownWeight[3][0], 1e-12);
        Assert.Equal(0.875, run.Scores.Coverage[5][0], 1e-12);
        Assert.Equal([0, 0.5, 0.5], EffectiveWeights.OfUnit(run.Source.Tree, run.Scores, 0));
        Assert.Equal([0.125, 0.375, 0.5], EffectiveWeights.OfMeasures(run.Source.Tree));
    }

    [Fact]
    public void MeasureThatDoesNotApply_IsNotMissing()
    {
        bool[][] marks = [[false, false], [true, false], [true, false]];
        var run = Run(SmallIndex.Source([20, 20], [None, 20], [None, 20], marks), AggregationPlan.Named("arithmetic")!);
        Assert.Equal(20, SmallIndex.Score(run, "P", 0));
        Assert.Equal(20, SmallIndex.Score(run, "T", 0));
        Assert.Equal(1, run.Scores.Coverage[5][0]);
        Assert.Equal([1, 1], run.Ranks);
    }

    [Fact]
    public void GeometricMean_OfZero_IsRefusedByName()
    {
        var faults = Assert.Throws<FaultException>(() => Run(SmallIndex.Source([0, 10], [10, 0], [5, 5]), AggregationPlan.Named("geometric")!)).Faults;
        Assert.Equal(["CA1908", "CA1908"], faults.Select(fault => fault.Id));
        Assert.Contains("a, unit u0", faults[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Copeland_OnThreeCriteria_CountsPairsWonLessLost()
    {
        // u0 beats u1 on two of three; u1 and u2 share the two criteria both have; u2 ties u0 on one and loses one: lost.
        double[][] criteria = [[3, 2, 3], [3, 2, 1], [1, 2, None]];
        Assert.Equal([2, -1, -1], Copeland.Scores(criteria, [1, 1, 1]));
    }

    [Fact]
    public void Copeland_WithExactHalves_IsATie() =>
        Assert.Equal([0, 0], Copeland.Scores([[1, 0], [1, 0], [0, 1]], [0.1, 0.2, 0.1 + 0.2]));

    [Fact]
    public void GroupMean_FillsFromTheUnitsOwnGroupOnly()
    {
        var table = new IndexTable(["u", "v", "w", "x"], ["m"], [[10, 20, None, None]]);
        Assert.Equal([10, 20, 15, None], GroupMean.Fill(table, ["A", "A", "A", "B"]).Columns[0]);
    }

    [Fact]
    public void Screen_CountsOnlyMeasuresThatApply()
    {
        var table = new IndexTable(["u", "v"], ["m", "n"], [[1, 1], [None, None]], [[false, false], [true, false]]);
        Assert.Equal([true, false], UnitScreen.Passing(table, 0.9));
    }

    [Fact]
    public void Denomination_ByMissingOrZero_IsMissing()
    {
        var nodes = SmallIndex.Nodes.Select(node => node.Code == "a" ? node with { Denominator = "pop" } : node).ToArray();
        var source = SmallIndex.Source(nodes, [[10, 10, 10], [1, 1, 1], [1, 1, 1]]);
        var sizes = new IndexTable(source.Measures.Units, ["pop"], [[4, 0, None]]);
        Assert.Equal([2.5, None, None], Denomination.Apply(source.Measures, sizes, source.Tree)["a"]);
    }

    [Fact]
    public void Tree_WithSeveralFaults_NamesThemAll()
    {
        IndexNode[] nodes = [SmallIndex.Measure("a", "X"), SmallIndex.Measure("a", "P"), SmallIndex.Aggregate("P", 2, null), SmallIndex.Aggregate("Q", 2, null)];
        var faults = Assert.Throws<FaultException>(() => IndexTree.Of(nodes, "meta.csv")).Faults;
        Assert.Equal(["CA1903", "CA1904", "CA1905", "CA1905"], faults.Select(fault => fault.Id));
    }

    private static IndexRun Run(IndexSource source, AggregationPlan plan) => CompositeIndex.Run(source, IndexSettings.Communes with { Aggregation = plan });
}
