namespace ChildAnalytics.Planning.Solving;

/// <summary>The communes a province would lift first.</summary>
/// <param name="Chosen">In the order given.</param>
/// <param name="Cost">Their costs together, đồng.</param>
/// <param name="Children">Children in those of the chosen communes whose number is known.</param>
public sealed record ProvincePlan(IReadOnlyList<ProvinceCandidate> Chosen, long Cost, long Children);
