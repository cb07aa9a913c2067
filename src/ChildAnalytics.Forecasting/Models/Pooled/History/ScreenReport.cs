namespace ChildAnalytics.Forecasting.Models.Pooled.History;

/// <summary>What <see cref="OutlierScreen"/> found.</summary>
/// <param name="Jumps">Jumps of single series, by group, series and year.</param>
/// <param name="Stops">Groups whose series jumped together: publish nothing new for them until a person decides.</param>
public sealed record ScreenReport(List<ScreenedJump> Jumps, List<SharedJump> Stops);

/// <summary>A jump of one series that is no ordinary change.</summary>
/// <param name="Series">Number of the series.</param>
/// <param name="Year">Calendar year of the newer value.</param>
/// <param name="Note">Dropped, restarted, or kept because nothing came after it.</param>
/// <param name="Times">The change in units of the typical change of its group, or of chance where that is more; with its sign, beyond 6.</param>
public readonly record struct ScreenedJump(int Series, int Year, SeriesNote Note, double Times);

/// <summary>A jump of the same sign in the same year in more than 30 % of a group.</summary>
/// <param name="Group">Group number.</param>
/// <param name="Year">Calendar year of the newer value.</param>
/// <param name="Sign">+1 up, -1 down.</param>
/// <param name="Share">Share of the observed series that jumped, above 0.3.</param>
public readonly record struct SharedJump(int Group, int Year, int Sign, double Share);
