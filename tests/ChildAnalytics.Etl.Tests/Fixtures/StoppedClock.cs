namespace ChildAnalytics.Etl.Tests.Fixtures;

/// <summary>A clock that stands at noon of one day, in Viet Nam.</summary>
internal sealed class StoppedClock(int year, int month, int day) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("VN", TimeSpan.FromHours(7), "VN", "VN");

    public override DateTimeOffset GetUtcNow() => new(year, month, day, 5, 0, 0, TimeSpan.Zero);
}
