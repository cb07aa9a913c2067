namespace ChildAnalytics.Planning.Solving;

/// <summary>What a plan costs and how far it may go.</summary>
/// <param name="UnitCosts">Đồng for one unit of a measure, by measure id; a measure without a cost stays as it is.</param>
/// <param name="LeastPeerShare">Share of the peers, 0 to 1, that must have reached a level before a plan may ask for it; 0 for no limit.</param>
public sealed record PlanTerms(IReadOnlyDictionary<string, long> UnitCosts, decimal LeastPeerShare);
