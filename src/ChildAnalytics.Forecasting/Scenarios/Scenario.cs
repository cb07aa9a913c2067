namespace ChildAnalytics.Forecasting.Scenarios;

/// <summary>What a planner supposes of one series from its newest value on; a part that is null supposes nothing.</summary>
/// <param name="PacePerYear">Change of the value each year, in the unit of the measure, in place of the course that was forecast.</param>
/// <param name="InterventionYear">First calendar year in which a measure taken shows its effect.</param>
/// <param name="Effect">What it adds to the value from that year on, in the unit of the measure; counted only with a year.</param>
public sealed record Scenario(double? PacePerYear = null, int? InterventionYear = null, double? Effect = null)
{
    /// <summary>True where nothing is supposed, so that the published forecast stands.</summary>
    public bool IsEmpty => PacePerYear is null && (InterventionYear is null || Effect is null);

    /// <summary>The point of a year under the scenario, not yet held within the possible range.</summary>
    /// <param name="year">Calendar year after <paramref name="lastYear"/>.</param>
    /// <param name="lastYear">Calendar year of the newest value.</param>
    /// <param name="lastValue">The newest value.</param>
    /// <param name="forecast">The point that was forecast for the year.</param>
    public double Point(int year, int lastYear, double lastValue, double forecast)
    {
        var course = PacePerYear is { } pace ? lastValue + (pace * (year - lastYear)) : forecast;
        return InterventionYear is { } first && year >= first ? course + (Effect ?? 0) : course;
    }
}
