using ChildAnalytics.Scoring.Index;
using ChildAnalytics.Scoring.Index.Files;
using ChildAnalytics.Scoring.Index.Sensitivity;

namespace ChildAnalytics.Scoring.Tests.Index;

/// <summary>Uncertainty and sensitivity of the ASEM index against figures converged by an independent program (composite index specification, section 8).</summary>
public sealed class AsemSimulationTests
{
    private const int Draws = 4000;
    private const int Seed = 20261122;

    private static readonly Lazy<MethodSimulation> Simulation =
        new(() => new MethodSimulation(CompositeIndex.Run(CompositeOracle.Asem(), IndexSettings.Handbook), MethodChoices.Handbook, Seed));

    [Fact]
    public void MethodBand_OfAsem_EqualsConvergedRanks()
    {
        var oracle = CompositeOracle.Numbers("asem_ua_rankstats_converged_40000");
        var spreads = MethodBand.Run(Simulation.Value, Draws, Seed);
        for (var place = 0; place < spreads.Count; place++)
        {
            var unit = Simulation.Value.Nominal.Normalised.Units[place];
            var spread = spreads[place];
            Assert.Equal(oracle[(unit, "Nominal")], spread.Nominal);
            // The oracle prints 3 decimals.
            Assert.Equal(oracle[(unit, "Mean")], spread.Mean, (4 * spread.Deviation / Math.Sqrt(Draws)) + 0.0005);
            // Units spread over two peaks, such as LUX, may miss by 2.
            var tolerance = spread.High - spread.Low > 10 ? 2.0 : 1.0;
            Assert.Equal(oracle[(unit, "Median")], spread.Median, tolerance);
            Assert.Equal(oracle[(unit, "Q5")], spread.Low, tolerance);
            Assert.Equal(oracle[(unit, "Q95")], spread.High, tolerance);
        }
    }

    [Fact]
    public void Sensitivity_OfAsem_EqualsConvergedIndices()
    {
        (MethodFactor Factor, double First, double Total)[] converged =
        [
            (MethodFactor.Winmax, 0.03, 0.05),
            (MethodFactor.Normalisation, 0.09, 0.27),
            (MethodFactor.Weights, 0.11, 0.20),
            (MethodFactor.Aggregation, 0.55, 0.73),
        ];
        var indices = MethodSensitivity.Run(Simulation.Value, 4096, Seed);
        Assert.Equal(converged.Select(factor => factor.Factor), Simulation.Value.Factors);
        for (var factor = 0; factor < converged.Length; factor++)
        {
            Assert.Equal(converged[factor].First, indices[factor].First, 0.05);
            Assert.Equal(converged[factor].Total, indices[factor].Total, 0.05);
            Assert.InRange(indices[factor].First, indices[factor].FirstLow, indices[factor].FirstHigh);
            Assert.InRange(indices[factor].Total, indices[factor].TotalLow, indices[factor].TotalHigh);
        }
    }

    [Fact]
    public void Report_OfAsemFiles_HoldsDefaultRunAndSimulations()
    {
        var report = IndexReport.Of(CompositeOracle.Read("asem_raw_idata"), CompositeOracle.Read("asem_imeta"), new IndexOptions(null, null, 1000, Seed));
        Assert.Equal(51 * 60, report.Scores.Count);
        Assert.Equal(68.383724, report.Scores.Single(row => row is { Unit: "CHE", Code: "Index" }).Value!.Value, 5e-7);
        Assert.Equal(["CHE", "NLD", "DNK", "NOR", "BEL"], report.Ranks.Take(5).Select(row => row.Unit));
        Assert.Equal(4.46, report.Ranks[1].Mean!.Value, 0.5);
        Assert.Equal(["winmax", "normalisation", "weights", "aggregation"], report.Sensitivity.Select(row => row.Factor));
    }

    [Fact]
    public void MethodBand_OnOneThreadOrMany_IsTheSame()
    {
        var many = MethodBand.Run(Simulation.Value, 200, Seed);
        var one = OneThread.Run(() => MethodBand.Run(Simulation.Value, 200, Seed));
        Assert.Equal(many, one);
        Assert.NotEqual(many, MethodBand.Run(Simulation.Value, 200, Seed + 1));
    }
}
