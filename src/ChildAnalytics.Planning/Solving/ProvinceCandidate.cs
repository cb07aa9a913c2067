namespace ChildAnalytics.Planning.Solving;

/// <summary>A commune that does not meet the standard and could, with what that costs.</summary>
/// <param name="CommuneId">The commune.</param>
/// <param name="Cost">Cost of its cheapest plan in đồng.</param>
/// <param name="Children">Children who live there; null where not known, which only weakens its part in the second aim.</param>
public sealed record ProvinceCandidate(string CommuneId, long Cost, long? Children);
