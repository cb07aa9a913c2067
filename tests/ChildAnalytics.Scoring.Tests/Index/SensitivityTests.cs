using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Normalisation;
using ChildAnalytics.Scoring.Index.Sensitivity;
using ChildAnalytics.Scoring.Numerics;

namespace ChildAnalytics.Scoring.Tests.Index;

/// <summary>Sensitivity and bands where the answer is known without a program.</summary>
public sealed class SensitivityTests
{
    [Fact]
    public void Saltelli_OnALinearResult_FindsTheSharesOfVariance()
    {
        // Variances 1/12, 100/12, 0: shares 1/101, 100/101, 0, and no interactions.
        var indices = SaltelliDesign.Estimate(3, 1 << 14, 0, 7, () => x => x[0] + (10 * x[1]) + (0 * x[2]));
        double[] expected = [1.0 / 101, 100.0 / 101, 0];
        for (var input = 0; input < 3; input++)
        {
            Assert.Equal(expected[input], indices[input].First, 0.02);
            Assert.Equal(expected[input], indices[input].Total, 0.02);
        }

        Assert.Equal(0, indices[2].First);
        Assert.Equal(0, indices[2].Total);
    }

    [Fact]
    public void Saltelli_OnAConstant_IsZeroAndNotUndefined() =>
        Assert.All(SaltelliDesign.Estimate(2, 64, 10, 7, () => _ => 3), index => Assert.Equal(new SensitivityIndex(0, 0, 0, 0, 0, 0), index));

    [Fact]
    public void Sensitivity_OfIdenticalAlternatives_IsExactlyZero()
    {
        var choices = MethodChoices.Communes with { Normalisations = [NormalisationRule.Goalposts, NormalisationRule.Goalposts] };
        var simulation = new MethodSimulation(RandomRun(30), choices, 5);
        var indices = MethodSensitivity.Run(simulation, 256, 5);
        var normalisation = indices[simulation.Factors.ToList().IndexOf(MethodFactor.Normalisation)];
        Assert.Equal(0, normalisation.First);
        Assert.Equal(0, normalisation.Total);
        Assert.Contains(indices, index => index.Total > 0.1);
    }

    [Fact]
    public void MethodSimulation_WithARefusedAlternative_StopsInsteadOfFallingBack()
    {
        var choices = MethodChoices.Handbook with { Normalisations = [NormalisationRule.MinMaxFromOne, NormalisationRule.MinMax] };
        Assert.All(Assert.Throws<FaultException>(() => new MethodSimulation(RandomRun(30), choices, 5)).Faults, fault => Assert.Equal("CA1908", fault.Id));
    }

    [Fact]
    public void MethodBand_OfAUnitAboveAllOthersInEverything_IsFirstAlways()
    {
        var run = CompositeIndex.Run(SmallIndex.Source([90, 10, 20, 30], [90, 30, 10, 20], [90, 20, 30, 10]), IndexSettings.Communes);
        var best = MethodBand.Run(new MethodSimulation(run, MethodChoices.Communes with { LeavesMeasuresOut = false }, 3), 200, 3)[0];
        Assert.Equal(1, best.High);
        Assert.Equal(0, best.Deviation);
    }

    [Fact]
    public void DataBand_OfOneShare_HasTheBinomialError()
    {
        // 60 % of 400 children: sqrt(0.6*0.4/400) = 2.449 points.
        var source = SmallIndex.Source([SmallIndex.Measure("a", "T"), SmallIndex.Aggregate("T", 2, null)], [[60, 100]]);
        var run = CompositeIndex.Run(source, IndexSettings.Communes with { Aggregation = Scoring.Index.Aggregation.AggregationPlan.Named("arithmetic")! });
        var band = DataBand.Run(run, [MeasureNoise.Observed(source.Measures.Columns[0], [400, 400], 100)], 20_000, 11);
        Assert.Equal(2.449, band.Deviations[0], 0.05);
        Assert.Equal(60, band.Means[0], 0.1);
        Assert.True(band.Deviations[1] > 0);
        Assert.Equal(0, band.Covariance(0, 1) / band.Deviations[0] / band.Deviations[1], 0.03);
    }

    [Fact]
    public void DataBand_WithErrorsCommonToAll_ShowsThemInTheCovariance()
    {
        var source = SmallIndex.Source([SmallIndex.Measure("a", "T"), SmallIndex.Aggregate("T", 2, null)], [[50, 50]]);
        var run = CompositeIndex.Run(source, IndexSettings.Communes with { Aggregation = Scoring.Index.Aggregation.AggregationPlan.Named("arithmetic")! });
        var band = DataBand.Run(run, [MeasureNoise.Forecast([0, 0], [0.1, 0.1], 0.36, [1000, 1000], 100)], 20_000, 11);
        Assert.Equal(0.36, band.Covariance(0, 1) / band.Deviations[0] / band.Deviations[1], 0.03);
    }

    [Fact]
    public void Quantiles_FollowTheirDefinitions()
    {
        Assert.Equal(1.15, Quantiles.Interpolated([1, 2, 3, 4], 0.05), 1e-12);
        double[] values = [.. Enumerable.Range(1, 200).Select(value => (double)(value * 37 % 211))];
        double[] sorted = [.. values.Order()];
        Assert.Equal(sorted[189], Quantiles.SelectInPlace(values, 0.95));
        Assert.Equal(0.15865525393145707, StandardNormal.Below(-1), 1e-14);
        Assert.Equal(0.975, StandardNormal.Below(1.959963984540054), 1e-14);
    }

    private static IndexRun RandomRun(int units)
    {
        double[] Column(ulong stream)
        {
            var random = new RandomStream(1, stream);
            return [.. Enumerable.Range(0, units).Select(_ => 100 * random.Uniform())];
        }

        return CompositeIndex.Run(SmallIndex.Source(Column(1), Column(2), Column(3)), IndexSettings.Communes);
    }
}
