namespace ChildAnalytics.Marts.Changes;

/// <summary>One statement that differs from the publication before.</summary>
/// <param name="Subject">See <see cref="ChangeCount.Subject"/>.</param>
/// <param name="CommuneId">The commune.</param>
/// <param name="CommuneName">Its name; its id where no list names it.</param>
/// <param name="IsPublished">True where this publication still knows the commune.</param>
/// <param name="RuleSetId">Rule set of a rating; else null.</param>
/// <param name="RoundId">Monitoring year of a rating; else null.</param>
/// <param name="MeasureId">Measure of a forecast; else null.</param>
/// <param name="MeasureName">Its short name; null where it is no forecast.</param>
/// <param name="Year">Target year of a forecast; else null.</param>
/// <param name="Before">As published before; null where it was not stated.</param>
/// <param name="After">As published now; null where it is not stated any more.</param>
/// <param name="Causes">All causes named.</param>
/// <param name="IsByPeers">True where the cause lies with units the commune is ranked or pooled with.</param>
/// <param name="SourceIds">New files of the commune behind it; empty where none.</param>
public sealed record PublishedChange(
    string Subject,
    string CommuneId,
    string CommuneName,
    bool IsPublished,
    string? RuleSetId,
    string? RoundId,
    string? MeasureId,
    string? MeasureName,
    int? Year,
    string? Before,
    string? After,
    IReadOnlyList<string> Causes,
    bool IsByPeers,
    IReadOnlyList<string> SourceIds);
