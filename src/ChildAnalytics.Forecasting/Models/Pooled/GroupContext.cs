namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>What is shown for a series without data: where its group stands, labelled "no data"; it is no forecast.</summary>
/// <param name="Series">Series of the group with a value.</param>
/// <param name="Median">Median of their newest values, in the unit of the measure; NaN where there is none.</param>
/// <param name="Low">Their 10th percentile.</param>
/// <param name="High">Their 90th percentile.</param>
/// <remarks>Source: forecasting specification, section 4, n = 0.</remarks>
public readonly record struct GroupContext(int Series, double Median, double Low, double High)
{
    /// <summary>Context of one group from the newest value of each series up to year index <paramref name="origin"/>.</summary>
    public static GroupContext Of(YearPanel panel, int group, int origin)
    {
        var newest = new List<double>();
        foreach (var series in panel.ByGroup.Members(group))
        {
            for (var year = origin; year >= 0; year--)
            {
                var value = panel.Values[(year * panel.SeriesCount) + series];
                if (double.IsNaN(value))
                    continue;
                newest.Add(value);
                break;
            }
        }

        if (newest.Count == 0)
            return new GroupContext(0, double.NaN, double.NaN, double.NaN);
        var values = newest.ToArray();
        return new GroupContext(
            values.Length,
            Selection.QuantileInPlace(values, 0.5),
            Selection.QuantileInPlace(values, 0.1),
            Selection.QuantileInPlace(values, 0.9));
    }
}
