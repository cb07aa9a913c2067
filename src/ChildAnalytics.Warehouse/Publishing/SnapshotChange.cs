namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>One published statement that differs between two publications; a row of <c>marts.snapshot_change</c>.</summary>
/// <param name="Subject">See <see cref="ChangeCount.Subject"/>.</param>
/// <param name="CommuneId">The commune.</param>
/// <param name="ProvinceCode">Its province; null where no list says.</param>
/// <param name="CommuneName">Its name; null where no list names it.</param>
/// <param name="RuleSetId">Rule set of a rating; null for classes and forecasts.</param>
/// <param name="RoundId">Monitoring year of a rating; null for classes and forecasts.</param>
/// <param name="MeasureId">Measure of a forecast; else null.</param>
/// <param name="ScopeKind">Whose target a forecast is read against; else null.</param>
/// <param name="ScopeCode">The unit of that scope; else null.</param>
/// <param name="Year">Target year of a forecast; else null.</param>
/// <param name="Before">The older statement; null where it was not made.</param>
/// <param name="After">The newer statement; null where it is not made any more.</param>
/// <param name="Cause">See <see cref="ChangeCount.Cause"/>.</param>
/// <param name="InputsOf"><c>own</c>: the cause lies with the commune; <c>peers</c>: with units it is ranked or pooled with.</param>
/// <param name="SourceId">New files behind it, joined by a comma; null where none.</param>
public sealed record SnapshotChange(
    string Subject,
    string CommuneId,
    string? ProvinceCode,
    string? CommuneName,
    string? RuleSetId,
    string? RoundId,
    string? MeasureId,
    string? ScopeKind,
    string? ScopeCode,
    int? Year,
    string? Before,
    string? After,
    string Cause,
    string InputsOf,
    string? SourceId);
