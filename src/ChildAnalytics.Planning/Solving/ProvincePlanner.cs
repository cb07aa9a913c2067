using Google.OrTools.Sat;

namespace ChildAnalytics.Planning.Solving;

/// <summary>Chooses which communes of a province to lift under a budget: as many as possible, then those with the most children, then the cheapest.</summary>
/// <remarks>
/// The order of the aims follows the objectives set by law and plans, which count communes. Exact: each aim is solved to its proven best, the ones before it held fixed.
/// </remarks>
public static class ProvincePlanner
{
    /// <summary>The best choice; empty where nothing can be paid for.</summary>
    /// <param name="candidates">Communes with a plan; costs above 0.</param>
    /// <param name="budget">Đồng, 0 or more.</param>
    /// <param name="most">Most communes to choose, 0 or more.</param>
    public static ProvincePlan Best(IReadOnlyList<ProvinceCandidate> candidates, long budget, int most)
    {
        // What no budget pays for by itself need not be weighed, and keeps the sums far within 64 bits.
        var payable = candidates.Where(candidate => candidate.Cost <= budget).ToList();
        if (payable.Count == 0 || most <= 0)
            return new ProvincePlan([], 0, 0);
        var model = new CpModel();
        var taken = payable.Select((_, index) => model.NewBoolVar($"{index}")).ToArray();
        var count = LinearExpr.Sum(taken);
        var children = LinearExpr.WeightedSum(taken, payable.Select(candidate => candidate.Children ?? 0));
        var cost = LinearExpr.WeightedSum(taken, payable.Select(candidate => candidate.Cost));
        model.Add(cost <= budget);
        model.Add(count <= most);
        IReadOnlyList<ProvinceCandidate> chosen = [];
        foreach (var (aim, sign, of) in new (LinearExpr, int, Func<ProvinceCandidate, long>)[]
        {
            (count, -1, _ => 1), (children, -1, candidate => candidate.Children ?? 0), (cost, 1, candidate => candidate.Cost),
        })
        {
            var solver = ExactSolver.Minimise(model, sign * aim)!;
            chosen = [.. payable.Where((_, index) => solver.BooleanValue(taken[index]))];
            model.Add(aim == chosen.Sum(of));
        }

        return new ProvincePlan(chosen, chosen.Sum(candidate => candidate.Cost), chosen.Sum(candidate => candidate.Children ?? 0));
    }
}
