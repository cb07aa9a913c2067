using ChildAnalytics.Planning.Solving;

namespace ChildAnalytics.Scoring.Tests.Planning;

/// <summary>The best communes of a province under a budget: what trying every choice finds.</summary>
public sealed class ProvincePlannerTests
{
    private const int Cases = 1000;

    [Fact]
    public void Best_ThousandRandomCases_IsWhatTryingEveryChoiceFinds()
    {
        for (var seed = 1; seed <= Cases; seed++)
        {
            var random = new Random(seed);
            var candidates = Enumerable.Range(0, random.Next(11)).Select(index => new ProvinceCandidate($"{index}", random.Next(1, 60), random.Next(10) == 0 ? null : random.Next(1, 40))).ToList();
            var (budget, most) = (random.Next(150), random.Next(7));

            var plan = ProvincePlanner.Best(candidates, budget, most);

            Assert.True(plan.Cost <= budget && plan.Chosen.Count <= most, $"seed {seed}: beyond the budget or the number");
            Assert.Equal(plan.Cost, plan.Chosen.Sum(candidate => candidate.Cost));
            Assert.Equal(BestByTrying(candidates, budget, most), (plan.Chosen.Count, plan.Children, -plan.Cost));
        }
    }

    // By hand: three for 90 are more than two for 70; of the trios within 100 the one with C has the most children.
    [Fact]
    public void Best_CountsComeBeforeChildren_ThenCost()
    {
        ProvinceCandidate[] candidates = [new("A", 30, 100), new("B", 30, 50), new("C", 40, 70), new("D", 70, 900)];

        var plan = ProvincePlanner.Best(candidates, 100, 3);

        Assert.Equal(["A", "B", "C"], plan.Chosen.Select(candidate => candidate.CommuneId));
        Assert.Equal((100, 220), (plan.Cost, plan.Children));
        Assert.Equal(["D"], ProvincePlanner.Best(candidates, 100, 1).Chosen.Select(candidate => candidate.CommuneId));
    }

    [Fact]
    public void Best_CostsOfProvinces_StayExact()
    {
        ProvinceCandidate[] candidates = [.. Enumerable.Range(0, 95).Select(index => new ProvinceCandidate($"{index}", 100_000_000 + (index * 1_000_003L), 1000 + (index * 37 % 500)))];

        var plan = ProvincePlanner.Best(candidates, 2_000_000_000, 15);

        // The k cheapest cost k * 100,000,000 + k(k-1)/2 * 1,000,003: 15 of them 1,605,000,315.
        Assert.Equal(15, plan.Chosen.Count);
        Assert.InRange(plan.Cost, 1_605_000_315, 2_000_000_000);
        Assert.True(plan.Children > candidates.Take(15).Sum(candidate => candidate.Children), "money left over buys communes with more children");
    }

    private static (int Count, long Children, long Saved) BestByTrying(List<ProvinceCandidate> candidates, long budget, int most)
    {
        var best = (0, 0L, 0L);
        for (var set = 0; set < 1 << candidates.Count; set++)
        {
            var chosen = candidates.Where((_, index) => (set >> index & 1) == 1).ToList();
            var (count, children, saved) = (chosen.Count, chosen.Sum(candidate => candidate.Children ?? 0), -chosen.Sum(candidate => candidate.Cost));
            if (count <= most && -saved <= budget && (count, children, saved).CompareTo(best) > 0)
                best = (count, children, saved);
        }

        return best;
    }
}
