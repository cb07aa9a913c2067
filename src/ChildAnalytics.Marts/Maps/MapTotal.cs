namespace ChildAnalytics.Marts.Maps;

/// <summary>Counts of one measure and period added on both maps.</summary>
/// <param name="ScopeKind"><c>nation</c>, <c>current_province</c> or <c>old_province</c>.</param>
/// <param name="ScopeName">Name of the province; for the nation: all reports.</param>
/// <param name="Period">Year, or year and half.</param>
/// <param name="Reported">Total of the reports.</param>
/// <param name="CurrentPlaced">Of it, on units of the current map.</param>
/// <param name="CurrentApart">Of it, on no single unit of the current map.</param>
/// <param name="OldPlaced">Of it, on units of the old map.</param>
/// <param name="OldApart">Of it, on no single unit of the old map.</param>
/// <param name="Agrees">True where both maps give the total, to the last unit.</param>
public sealed record MapTotal(
    string ScopeKind, string ScopeName, string Period, double Reported, double CurrentPlaced, double CurrentApart, double OldPlaced, double OldApart, bool Agrees);
