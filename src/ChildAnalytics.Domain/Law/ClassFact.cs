namespace ChildAnalytics.Domain.Law;

/// <summary>A dated fact about a unit that decides its class, for example that it lies in the mountains.</summary>
/// <param name="UnitCode">Official code of the commune.</param>
/// <param name="ValidFrom">First day the fact holds.</param>
/// <param name="ValidTo">Last day it holds; null while it holds.</param>
/// <param name="LegalBasis">Document that says it.</param>
public sealed record ClassFact(string UnitCode, DateOnly ValidFrom, DateOnly? ValidTo, string LegalBasis)
{
    /// <summary>Whether the fact holds on <paramref name="date"/>; both ends are inclusive.</summary>
    public bool HoldsOn(DateOnly date) => date >= ValidFrom && (ValidTo is null || date <= ValidTo);
}
