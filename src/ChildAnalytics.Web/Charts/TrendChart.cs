namespace ChildAnalytics.Web.Charts;

/// <summary>A chart over years, as <c>trend.js</c> draws it.</summary>
/// <param name="Lines">One to four; a fan goes with one only.</param>
/// <param name="Axis">Value axis.</param>
/// <param name="Unit">Stands above the axis.</param>
/// <param name="Suffix">Stands behind a value.</param>
public sealed record TrendChart(IReadOnlyList<TrendLine> Lines, NiceAxis Axis, string Unit, string Suffix)
{
    /// <summary>Forecast from the year after the last observation; empty for none.</summary>
    public IReadOnlyList<FanPoint> Fan { get; init; } = [];

    /// <summary>Courses to compare the forecast with, drawn thin: the pace a target asks for, the forecast without a scenario.</summary>
    public IReadOnlyList<TrendLine> Courses { get; init; } = [];

    /// <summary>Levels to reach.</summary>
    public IReadOnlyList<TargetLine> Targets { get; init; } = [];

    /// <summary>Date the boundaries changed; null for none within the years shown.</summary>
    public ChangeLine? Change { get; init; }

    /// <summary>True where values before and after <see cref="Change"/> cannot be compared: the line is not joined across it.</summary>
    public bool Breaks { get; init; }

    /// <summary>True puts the labels of points below them.</summary>
    public bool LabelBelow { get; init; }

    /// <summary>The chart as its script reads it.</summary>
    internal object ForScript()
    {
        var years = Lines.SelectMany(line => line.Points).Select(point => point.X).Concat(Fan.Select(point => point.X)).Concat(Courses.SelectMany(course => course.Points).Select(point => point.X)).ToList();
        var (first, last) = (years.Min(), years.Max());
        return new
        {
            X0 = first - 1,
            X1 = last + 1,
            Step = Math.Max(1, (int)Math.Ceiling((last - first) / 16.0)),
            Y0 = Axis.Low,
            Y1 = Axis.High,
            YStep = Axis.Step,
            Unit,
            Suffix,
            Labels = LabelledYears(),
            LabelBelow,
            Breaks,
            Lines,
            Fan,
            Courses,
            Targets,
            Missing = MissingYears(),
            Change = Change is { } change && change.X > first && change.X <= last ? change : null,
        };
    }

    // First, last, highest and lowest: enough to read the course without a number at each point.
    private IEnumerable<int> LabelledYears()
    {
        var known = Lines[0].Points.Where(point => point.Y is not null).ToList();
        return known.Count == 0 ? [] : new[] { known[0].X, known[^1].X, known.MaxBy(point => point.Y)!.X, known.MinBy(point => point.Y)!.X }.Distinct();
    }

    private IEnumerable<object> MissingYears()
    {
        if (Lines.Count > 1)
            yield break;
        var points = Lines[0].Points;
        for (var start = 0; start < points.Count; start++)
        {
            if (points[start].Y is not null)
                continue;
            var end = start;
            while (end + 1 < points.Count && points[end + 1].Y is null)
                end++;
            yield return new { From = points[start].X - 0.45, To = points[end].X + 0.45, Text = "thiếu" };
            start = end;
        }
    }
}
