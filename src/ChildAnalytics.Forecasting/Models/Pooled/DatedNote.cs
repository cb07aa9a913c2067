namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>One note on the history of a series.</summary>
/// <param name="Note">One note.</param>
/// <param name="Year">Calendar year it speaks of; forecasts from this year on are made with it.</param>
public readonly record struct DatedNote(SeriesNote Note, int Year);
