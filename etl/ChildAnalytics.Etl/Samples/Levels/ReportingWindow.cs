namespace ChildAnalytics.Etl.Samples.Levels;

/// <summary>When reports are sent, on time and late; one row of <c>reporting_calendar.csv</c>.</summary>
internal sealed record ReportingWindow
{
    /// <summary>Half-year reported; null for the annual report.</summary>
    public required int? Half { get; init; }

    public required int FromMonth { get; init; }

    public required int FromDay { get; init; }

    public required int ToMonth { get; init; }

    public required int ToDay { get; init; }

    public required int LateFromMonth { get; init; }

    public required int LateFromDay { get; init; }

    public required int LateToMonth { get; init; }

    public required int LateToDay { get; init; }

    /// <summary>First and last day of a report sent in time, both inclusive.</summary>
    public (DateOnly From, DateOnly To) OnTime(int year) => (new(year, FromMonth, FromDay), new(year, ToMonth, ToDay));

    /// <summary>First and last day of a report sent late, both inclusive.</summary>
    public (DateOnly From, DateOnly To) Late(int year) => (new(year, LateFromMonth, LateFromDay), new(year, LateToMonth, LateToDay));
}
