namespace ChildAnalytics.Web.Charts;

/// <summary>One series of a chart over years.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Points">One per year from first to last, without gaps; a missing year has no value.</param>
public sealed record TrendLine(string Name, IReadOnlyList<TrendPoint> Points)
{
    /// <summary>Fills the years between with points that have no value, so that a gap is drawn as one.</summary>
    public static TrendLine Filled(string name, IReadOnlyList<TrendPoint> known)
    {
        if (known.Count == 0)
            return new TrendLine(name, known);
        var byYear = known.ToDictionary(point => point.X);
        var years = Enumerable.Range(known.Min(point => point.X), known.Max(point => point.X) - known.Min(point => point.X) + 1);
        return new TrendLine(name, [.. years.Select(year => byYear.GetValueOrDefault(year) ?? new TrendPoint(year, Y: null))]);
    }
}

/// <summary>One year of a series.</summary>
/// <param name="X">Calendar year.</param>
/// <param name="Y">Value, or the lower end of an open one; null where missing.</param>
/// <param name="Hi">Upper end of an open value; null where the value is exact.</param>
public sealed record TrendPoint(int X, double? Y, double? Hi = null);

/// <summary>One year of a forecast.</summary>
/// <param name="X">Calendar year.</param>
/// <param name="Mean">Middle.</param>
/// <param name="Lo80">Lower end of the 80 percent interval.</param>
/// <param name="Hi80">Upper end.</param>
/// <param name="Lo95">Lower end of the 95 percent interval.</param>
/// <param name="Hi95">Upper end.</param>
public sealed record FanPoint(int X, double Mean, double Lo80, double Hi80, double Lo95, double Hi95);

/// <summary>A level to reach.</summary>
/// <param name="Y">The level.</param>
/// <param name="Text">Its words.</param>
/// <param name="Short">Words for a phone.</param>
/// <param name="Main">False for a second target, drawn dotted.</param>
/// <param name="Below">Words stand below the line.</param>
public sealed record TargetLine(double Y, string Text, string Short, bool Main = true, bool Below = false);

/// <summary>A change of boundaries.</summary>
/// <param name="X">Its year; the point of a year is its middle.</param>
/// <param name="Text">Its words.</param>
/// <param name="Short">Words for a phone.</param>
public sealed record ChangeLine(int X, string Text, string Short)
{
    /// <summary>The line of a change on that day; null where no change is known.</summary>
    /// <param name="day">First day of the new map.</param>
    /// <param name="what">What changed, in two or three words.</param>
    /// <param name="shortText">Words for a phone.</param>
    public static ChangeLine? On(DateOnly? day, string what, string shortText) =>
        day is { } first ? new ChangeLine(first.Year, $"{ChildAnalytics.Web.Formats.DateText.Day(first)}: {what}", shortText) : null;
}
