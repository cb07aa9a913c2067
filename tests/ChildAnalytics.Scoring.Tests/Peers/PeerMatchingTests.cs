using ChildAnalytics.Scoring.Peers;

namespace ChildAnalytics.Scoring.Tests.Peers;

/// <summary>Matching: like with like, unknown never read as zero, and peers nearer than the rest.</summary>
public sealed class PeerMatchingTests
{
    // By hand: values 0, 1, 2, 3, 10 have mean 3.2 and variance (10.24 + 4.84 + 1.44 + 0.04 + 46.24) / 4 = 15.7.
    [Fact]
    public void PeersOf_OneCovariate_AreTheNearestInStandardDeviations()
    {
        var matching = Matching(new PeerSettings(Most: 2, Least: 0, Caliper: 1), [0], [1], [2], [3], [10]);

        var peers = matching.PeersOf(0);

        Assert.Equal([1, 2], peers.Select(peer => peer.Unit));
        Assert.Equal(1 / Math.Sqrt(15.7), peers[0].Distance, 12);
    }

    [Fact]
    public void PeersOf_BeyondTheCaliper_KeepsOnlyTheLeast()
    {
        var matching = Matching(new PeerSettings(Most: 4, Least: 1, Caliper: 0.1), [0], [1], [2], [3], [10]);

        Assert.Equal([3], matching.PeersOf(4).Select(peer => peer.Unit));
    }

    [Fact]
    public void PeersOf_OtherStratum_IsNeverAPeer()
    {
        var matching = new PeerMatching([new("xã", [1]), new("phường", [1]), new("xã", [9])], new PeerSettings());

        Assert.Equal([2], matching.PeersOf(0).Select(peer => peer.Unit));
    }

    [Fact]
    public void PeersOf_UnknownCovariate_IsLeftOutAndNotZero()
    {
        // Read as zero, the unknown would make unit 1 the nearest to unit 0 and unit 2 far.
        var matching = Matching(new PeerSettings(Most: 1), [0, 5], [double.NaN, 9], [double.NaN, 5], [4, 6]);

        var peer = Assert.Single(matching.PeersOf(0));

        Assert.Equal((2, 0.0, 1), (peer.Unit, peer.Distance, peer.Compared));
    }

    [Fact]
    public void PeersOf_NothingKnownTogether_IsEmpty() =>
        Assert.Empty(Matching(new PeerSettings(), [1, double.NaN], [double.NaN, 2], [double.NaN, 3]).PeersOf(0));

    [Fact]
    public void PeersOf_CovariateWithoutSpread_ComparesNothing() => Assert.Empty(Matching(new PeerSettings(), [4], [4], [4]).PeersOf(0));

    // By hand: others of unit 0 are 1, 2, 3, 10 with mean 4; its peers 1 and 2 with mean 1.5.
    [Fact]
    public void Balance_IsStandardisedOverAllUnits()
    {
        var matching = Matching(new PeerSettings(Most: 2), [0, double.NaN], [1, 7], [2, double.NaN], [3, 8], [10, 9]);

        var balance = matching.Balance(0, matching.PeersOf(0));

        Assert.Equal(-4 / Math.Sqrt(15.7), balance[0].Before!.Value, 12);
        Assert.Equal(-1.5 / Math.Sqrt(15.7), balance[0].After!.Value, 12);
        Assert.Null(balance[1].Value);
        Assert.Null(balance[1].After);
        Assert.Equal((3, 1), (balance[1].OthersTold, balance[1].PeersTold));
    }

    [Fact]
    public void Balance_RandomUnits_IsNearerAfterMatching()
    {
        var random = new Random(3);
        var units = Enumerable.Range(0, 400).Select(_ => new double[] { random.NextDouble(), random.NextDouble(), random.NextDouble() }).ToArray();
        var matching = Matching(new PeerSettings(), units);
        var balances = Enumerable.Range(0, units.Length).SelectMany(unit => matching.Balance(unit, matching.PeersOf(unit))).ToList();

        Assert.True(balances.Average(balance => Math.Abs(balance.After!.Value)) < balances.Average(balance => Math.Abs(balance.Before!.Value)) / 3);
    }

    [Fact]
    public void PeerMatching_UnlikeCovariates_AreRefused() =>
        Assert.Throws<ArgumentException>(() => Matching(new PeerSettings(), [1], [1, 2]));

    private static PeerMatching Matching(PeerSettings settings, params double[][] units) => new([.. units.Select(unit => new PeerUnit("xã", unit))], settings);
}
