using ChildAnalytics.Etl.Samples.Randomness;

namespace ChildAnalytics.Etl.Tests.Samples;

public sealed class RandomnessTests
{
    // Reference output of splitmix64.c for state 1234567, as published on rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64.
    [Fact]
    public void Next_State1234567_GivesTheReferenceSequence()
    {
        var stream = new SplitMix64(1234567);
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(expected, expected.Select(_ => stream.Next()));
    }

    [Fact]
    public void For_TextsThatJoinAlike_GivesDifferentStreams()
    {
        var first = SplitMix64.For(1, "a", "bc");
        var second = SplitMix64.For(1, "ab", "c");
        var third = SplitMix64.For(2, "a", "bc");
        Assert.Equal(3, new[] { first.Next(), second.Next(), third.Next() }.Distinct().Count());
    }

    // Mean n·p and variance n·p·(1-p) of the binomial; four standard errors of 20,000 draws, and for the variance 6 % (its own is about 1 %, rounding of the normal regime adds 1/12).
    [Theory]
    [InlineData(8, 0.3)]
    [InlineData(300, 0.01)]
    [InlineData(140, 0.985)]
    [InlineData(2000, 0.4)]
    public void Binomial_ManyDraws_HaveMeanAndVarianceOfTheLaw(int trials, double chance)
    {
        var stream = new SplitMix64(42);
        var draws = Enumerable.Range(0, 20_000).Select(_ => (double)CountDraws.Binomial(ref stream, trials, chance)).ToList();
        var mean = draws.Average();
        var variance = trials * chance * (1 - chance);
        Assert.Equal(trials * chance, mean, 4 * Math.Sqrt(variance / draws.Count));
        Assert.Equal(1, draws.Sum(draw => Math.Pow(draw - mean, 2)) / draws.Count / variance, 0.06);
        Assert.All(draws, draw => Assert.InRange(draw, 0, trials));
    }

    [Fact]
    public void Lasting_HigherChance_NeverLosesAPlace()
    {
        var counts = Enumerable.Range(0, 11).Select(tenth =>
        {
            var stream = new SplitMix64(7);
            return CountDraws.Lasting(ref stream, 12, tenth / 10.0);
        }).ToList();
        Assert.Equal(counts.Order(), counts);
        Assert.Equal((0, 12), (counts[0], counts[^1]));
    }
}
