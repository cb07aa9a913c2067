namespace ChildAnalytics.Domain.Time;

/// <summary>The clock of Vietnam, by which reports are received, builds are dated and pages are read, wherever the machine stands.</summary>
public static class VietnamTime
{
    /// <summary>Hours ahead of UTC. One zone without summer time since 1975, so a fixed offset needs no zone data.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The moment that a clock shows, in Vietnam.</summary>
    public static DateTimeOffset Now(TimeProvider clock) => clock.GetUtcNow().ToOffset(Offset);

    /// <summary>The day that a clock shows, in Vietnam.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock).DateTime);
}
