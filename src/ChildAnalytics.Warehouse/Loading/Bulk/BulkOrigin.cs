namespace ChildAnalytics.Warehouse.Loading;

/// <summary>What holds for every row of a file.</summary>
/// <param name="SourceId">The landed file.</param>
/// <param name="Period">Period reported on, as written in raw tables.</param>
/// <param name="PeriodLastDay">Its last day, whose map unit codes are read on.</param>
/// <param name="SentOn">Day the sender put on the file.</param>
public sealed record BulkOrigin(string SourceId, string Period, DateOnly PeriodLastDay, DateOnly SentOn);
