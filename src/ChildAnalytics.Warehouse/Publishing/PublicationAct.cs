namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>Who made something public, when and why.</summary>
/// <param name="At">The moment, UTC.</param>
/// <param name="By">Name of the account that ran the command.</param>
/// <param name="Reason">Reason given; null where none was asked for and none was given.</param>
public sealed record PublicationAct(DateTimeOffset At, string By, string? Reason);
