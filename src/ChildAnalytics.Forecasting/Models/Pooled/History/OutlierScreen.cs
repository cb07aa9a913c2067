namespace ChildAnalytics.Forecasting.Models.Pooled.History;

/// <summary>Finds jumps in a panel that are no ordinary change: outliers are dropped, series are restarted after a break.</summary>
/// <remarks>
/// Source: forecasting specification, section 4, outlier or break; proposed, not proven. Works on the link scale. A group whose
/// typical difference is 0 is not screened: every change of it would be suspect.
/// </remarks>
public static class OutlierScreen
{
    private const double NormalMad = 1.4826;
    private const double SuspectFrom = 6;
    private const double ReturnWithin = 3;
    private const double StopAboveShare = 0.30;

    /// <summary>The cleaned panel with notes, and the groups where a person must decide.</summary>
    /// <param name="panel">The panel; existing notes are kept.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="settings">Configuration, for the link.</param>
    /// <param name="origin">Year index of the newest value read; later values stay as they are.</param>
    public static ScreenedPanel Screen(YearPanel panel, MeasureScale scale, PooledSettings settings, int origin)
    {
        var link = LinkChoice.For(panel, scale, settings, origin);
        var linked = new double[(origin + 1) * panel.SeriesCount];
        for (var cell = 0; cell < linked.Length; cell++)
            linked[cell] = link.Forward(panel.Values[cell], panel.Denominators is null ? double.NaN : panel.Denominators[cell]);
        var values = (double[])panel.Values.Clone();
        var notes = panel.Notes is null ? new SeriesNote[panel.SeriesCount] : (SeriesNote[])panel.Notes.Clone();
        var stops = new List<SharedJump>();
        for (var group = 0; group < panel.ByGroup.Count; group++)
        {
            var members = panel.ByGroup.Members(group);
            var typical = TypicalDifference(panel, linked, members, origin);
            if (!(typical > 0))
                continue;
            stops.AddRange(SharedJumps(panel, linked, members, group, origin, typical));
            foreach (var series in members)
                notes[series] |= Clean(panel.SeriesCount, linked, values, series, origin, typical);
        }

        return new ScreenedPanel(
            new YearPanel(panel.FirstYear, panel.Groups, values, panel.Denominators, panel.Regions, notes), stops);
    }

    private static double TypicalDifference(YearPanel panel, double[] linked, ReadOnlySpan<int> members, int origin)
    {
        var differences = new List<double>();
        foreach (var series in members)
        {
            var before = double.NaN;
            for (var year = 0; year <= origin; year++)
            {
                var value = linked[(year * panel.SeriesCount) + series];
                if (double.IsNaN(value))
                    continue;
                if (!double.IsNaN(before))
                    differences.Add(value - before);
                before = value;
            }
        }

        if (differences.Count == 0)
            return double.NaN;
        var all = differences.ToArray();
        var middle = Selection.QuantileInPlace(all, 0.5);
        for (var i = 0; i < all.Length; i++)
            all[i] = Math.Abs(all[i] - middle);
        return NormalMad * Selection.QuantileInPlace(all, 0.5);
    }

    // The same suspect year and sign in more than 30 % of a group: a fault of the data or a change of policy.
    private static List<SharedJump> SharedJumps(YearPanel panel, double[] linked, ReadOnlySpan<int> members, int group, int origin, double typical)
    {
        var found = new List<SharedJump>();
        for (var year = 1; year <= origin; year++)
        {
            int observed = 0, up = 0, down = 0;
            foreach (var series in members)
            {
                var difference = linked[(year * panel.SeriesCount) + series] - linked[((year - 1) * panel.SeriesCount) + series];
                if (double.IsNaN(difference))
                    continue;
                observed++;
                up += difference > SuspectFrom * typical ? 1 : 0;
                down += difference < -SuspectFrom * typical ? 1 : 0;
            }

            if (observed > 0 && Math.Max(up, down) > StopAboveShare * observed)
                found.Add(new SharedJump(group, panel.FirstYear + year, up > down ? 1 : -1, (double)Math.Max(up, down) / observed));
        }

        return found;
    }

    private static SeriesNote Clean(int seriesCount, double[] linked, double[] values, int series, int origin, double typical)
    {
        var note = SeriesNote.None;
        var before = double.NaN;
        for (var year = 0; year <= origin; year++)
        {
            var value = linked[(year * seriesCount) + series];
            if (double.IsNaN(value))
                continue;
            if (Math.Abs(value - before) > SuspectFrom * typical)
            {
                var next = NextObserved(seriesCount, linked, series, year, origin);
                if (double.IsNaN(next))
                    return note | SeriesNote.SuspectLast;
                if (Math.Abs(next - before) <= ReturnWithin * typical)
                {
                    values[(year * seriesCount) + series] = double.NaN;
                    note |= SeriesNote.OutlierDropped;
                    continue;
                }

                for (var earlier = 0; earlier < year; earlier++)
                    values[(earlier * seriesCount) + series] = double.NaN;
                note |= SeriesNote.Restarted;
            }

            before = value;
        }

        return note;
    }

    private static double NextObserved(int seriesCount, double[] linked, int series, int year, int origin)
    {
        for (var later = year + 1; later <= origin; later++)
        {
            if (!double.IsNaN(linked[(later * seriesCount) + series]))
                return linked[(later * seriesCount) + series];
        }

        return double.NaN;
    }
}

/// <summary>Result of <see cref="OutlierScreen"/>.</summary>
/// <param name="Panel">The cleaned panel with its notes.</param>
/// <param name="Stops">Groups whose series jumped together: publish nothing new for them until a person decides.</param>
public sealed record ScreenedPanel(YearPanel Panel, IReadOnlyList<SharedJump> Stops);

/// <summary>A jump of the same sign in the same year in more than 30 % of a group.</summary>
/// <param name="Group">Group number.</param>
/// <param name="Year">Calendar year of the newer value.</param>
/// <param name="Sign">+1 up, -1 down.</param>
/// <param name="Share">Share of the observed series that jumped, above 0.3.</param>
public readonly record struct SharedJump(int Group, int Year, int Sign, double Share);
