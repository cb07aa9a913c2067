namespace ChildAnalytics.Forecasting.Results;

/// <summary>What the engine says of one series.</summary>
/// <param name="Id">The series.</param>
/// <param name="Method">What the path rests on; none where it is empty for want of history.</param>
/// <param name="Path">From the year after the last observed one to the panel's end; empty where nothing can be said or no year is left.</param>
/// <param name="Targets">One per target that names a year, in the order given; a target without a year is passed over.</param>
/// <param name="PointsUsed">Observed years used: at most ten, the latest.</param>
public sealed record SeriesForecast(
    string Id,
    ForecastMethod Method,
    IReadOnlyList<ForecastPoint> Path,
    IReadOnlyList<TargetForecast> Targets,
    int PointsUsed);
