namespace ChildAnalytics.Marts.Forecasts;

/// <summary>What a reader must know of the history behind the forecast of one measure of one commune.</summary>
/// <param name="CommuneId">Code and first day.</param>
/// <param name="Year">Calendar year it speaks of.</param>
/// <param name="Name">Name of the note as the tables have it.</param>
/// <param name="Times">Size of a jump in units of the typical change; null for other notes and where hidden.</param>
public sealed record HistoryNote(string CommuneId, int Year, string Name, double? Times);
