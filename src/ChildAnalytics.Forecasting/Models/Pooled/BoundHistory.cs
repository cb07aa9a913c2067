namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>How often series that stood at a bound had left it some years later, by group: the risk of series all at 0 or all at 100.</summary>
/// <remarks>Source: forecasting specification, section 4, all 0 or all 100. A group without cases takes the frequency of the panel.</remarks>
internal sealed class BoundHistory
{
    // Nothing of the kind was ever seen: neither staying nor leaving is likelier.
    private const double Unknown = 0.5;

    private readonly int _horizon;
    private readonly int[] _cases;
    private readonly int[] _left;

    private BoundHistory(int groups, int horizon)
    {
        _horizon = horizon;
        _cases = new int[(groups + 1) * horizon];
        _left = new int[(groups + 1) * horizon];
    }

    /// <summary>Counts over every past origin and horizon up to year index <paramref name="origin"/>.</summary>
    public static BoundHistory Collect(YearPanel panel, MeasureScale scale, PooledSettings settings, int horizon, int origin)
    {
        var history = new BoundHistory(panel.ByGroup.Count, horizon);
        for (var series = 0; series < panel.SeriesCount; series++)
        {
            int points = 0, streak = 0;
            var bound = double.NaN;
            for (var year = 0; year < origin; year++)
            {
                var value = panel.Values[(year * panel.SeriesCount) + series];
                if (double.IsNaN(value))
                    continue;
                points++;
                var atBound = value <= scale.Lower || value >= scale.Upper;
                streak = !atBound ? 0 : value == bound ? streak + 1 : 1;
                bound = atBound ? value : double.NaN;
                if (streak >= 2 && streak >= Math.Min(points, settings.Window))
                    history.Count(panel, series, bound, year, origin);
            }
        }

        return history;
    }

    /// <summary>Share that had left its bound <paramref name="horizon"/> years later, 0 to 1.</summary>
    public double LeavingShare(int group, int horizon)
    {
        var cell = (group * _horizon) + horizon - 1;
        if (_cases[cell] == 0)
            cell = _cases.Length - _horizon + horizon - 1;
        return _cases[cell] == 0 ? Unknown : (double)_left[cell] / _cases[cell];
    }

    private void Count(YearPanel panel, int series, double bound, int year, int origin)
    {
        for (var target = year + 1; target <= Math.Min(origin, year + _horizon); target++)
        {
            var later = panel.Values[(target * panel.SeriesCount) + series];
            if (double.IsNaN(later))
                continue;
            var step = target - year - 1;
            var hasLeft = later == bound ? 0 : 1;
            _cases[(panel.Groups[series] * _horizon) + step]++;
            _left[(panel.Groups[series] * _horizon) + step] += hasLeft;
            _cases[_cases.Length - _horizon + step]++;
            _left[_left.Length - _horizon + step] += hasLeft;
        }
    }
}
