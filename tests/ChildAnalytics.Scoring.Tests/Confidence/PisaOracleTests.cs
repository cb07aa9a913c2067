using ChildAnalytics.Scoring.Ranking.Confidence;
using ChildAnalytics.Scoring.Tests.Index;

namespace ChildAnalytics.Scoring.Tests.Confidence;

/// <summary>Rank confidence sets of PISA 2018 against csranks 1.2.2 (its R = 20,000, step-down).</summary>
public sealed class PisaOracleTests
{
    private const int Seed = 2018;

    // Both sides are random: one place, and at most this many bounds of a column.
    private const int MostBoundsOff = 4;

    [Theory]
    [InlineData("math", 38, 12.11, 9.82)]
    [InlineData("reading", 37, 11.38, 8.76)]
    public void Sets_OfPisa_EqualOracle(string subject, int count, double simultaneousWidth, double marginalWidth)
    {
        var file = $"rankci_pisa2018_{subject}";
        var oracle = CompositeOracle.Numbers(file, "unit");
        string[] units = [.. CompositeOracle.Read(file).Rows.Select(row => row[0])];
        var rows = RankSetTable.Of(
            units,
            [.. units.Select(unit => (double?)oracle[(unit, "score")])],
            [.. units.Select(unit => (double?)oracle[(unit, "se")])],
            0.95,
            Seed);

        Assert.Equal(count, rows.Count);
        foreach (var row in rows)
        {
            Assert.Equal((int)oracle[(row.Unit, "rank")], row.Rank);
            Assert.True(row.Simultaneous!.Value.Contains(row.Rank!.Value));
            Assert.InRange(row.Marginal!.Value.Best, row.Simultaneous.Value.Best, row.Rank.Value);
            Assert.InRange(row.Marginal.Value.Worst, row.Rank.Value, row.Simultaneous.Value.Worst);
        }

        AssertBounds(oracle, rows, row => row.Simultaneous!.Value, "L_simul", "U_simul");
        AssertBounds(oracle, rows, row => row.Marginal!.Value, "L_marg", "U_marg");
        Assert.Equal(simultaneousWidth, rows.Average(row => row.Simultaneous!.Value.Width), 0.15);
        Assert.Equal(marginalWidth, rows.Average(row => row.Marginal!.Value.Width), 0.15);
    }

    private static void AssertBounds(Dictionary<(string Unit, string Code), double> oracle, IReadOnlyList<RankSetRow> rows, Func<RankSetRow, RankInterval> set, string best, string worst)
    {
        var off = 0;
        foreach (var row in rows)
        {
            Assert.Equal(oracle[(row.Unit, best)], set(row).Best, 1.0);
            Assert.Equal(oracle[(row.Unit, worst)], set(row).Worst, 1.0);
            off += (oracle[(row.Unit, best)] == set(row).Best ? 0 : 1) + (oracle[(row.Unit, worst)] == set(row).Worst ? 0 : 1);
        }

        Assert.InRange(off, 0, MostBoundsOff);
    }
}
