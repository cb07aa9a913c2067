namespace ChildAnalytics.Forecasting.Models.Pooled.History;

/// <summary>Finds jumps in a panel that are no ordinary change: outliers are dropped, series are restarted after a break.</summary>
/// <remarks>
/// Source: forecasting specification, section 4, outlier or break; proposed, not proven. Works on the link scale. A group whose
/// typical difference is 0 is not screened: every change of it would be suspect. A jump that chance among so few people explains is none, and what
/// more than 30 % of a group did in one year is left to a person (src/docs/adr/0025).
/// </remarks>
public static class OutlierScreen
{
    private const double NormalMad = 1.4826;
    private const double SuspectFrom = 6;
    private const double ReturnWithin = 3;
    private const double StopAboveShare = 0.30;

    /// <summary>What the screen finds up to an origin.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="scale">Scale of the measure.</param>
    /// <param name="settings">Configuration, for the link.</param>
    /// <param name="origin">Year index of the newest value read.</param>
    public static ScreenReport Screen(YearPanel panel, MeasureScale scale, PooledSettings settings, int origin)
    {
        var link = LinkChoice.For(panel, scale, settings, origin);
        var linked = new double[(origin + 1) * panel.SeriesCount];
        for (var cell = 0; cell < linked.Length; cell++)
            linked[cell] = link.Forward(panel.Values[cell], panel.Denominators is null ? double.NaN : panel.Denominators[cell]);
        var report = new ScreenReport([], []);
        CleanInPlace(panel, linked, link, origin, new SeriesNote[panel.SeriesCount], report);
        return report;
    }

    /// <summary>Sets what does not belong to a series to NaN and adds to its notes.</summary>
    /// <param name="panel">The panel; its values are not read.</param>
    /// <param name="linked">Values on the link scale up to the origin; changed.</param>
    /// <param name="link">The link, for the chance variation of shares among few people.</param>
    /// <param name="origin">Year index of the newest value read.</param>
    /// <param name="notes">One per series; added to.</param>
    /// <param name="report">Takes what is found; null where nobody asks.</param>
    internal static void CleanInPlace(YearPanel panel, double[] linked, Link link, int origin, SeriesNote[] notes, ScreenReport? report)
    {
        for (var group = 0; group < panel.ByGroup.Count; group++)
        {
            var members = panel.ByGroup.Members(group);
            var typical = TypicalDifference(panel, linked, members, origin);
            if (!(typical > 0))
                continue;
            var shared = SharedJumps(panel, linked, members, group, origin, typical);
            report?.Stops.AddRange(shared);
            var walk = new SeriesScreen(panel, linked, link, origin, typical, [.. shared.Select(jump => jump.Year - panel.FirstYear)]);
            foreach (var series in members)
                notes[series] |= walk.Clean(series, report?.Jumps);
        }
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

            // One series of a small group is no group.
            if (Math.Max(up, down) > 1 && Math.Max(up, down) > StopAboveShare * observed)
                found.Add(new SharedJump(group, panel.FirstYear + year, up > down ? 1 : -1, (double)Math.Max(up, down) / observed));
        }

        return found;
    }

    // One group's series, one after another.
    private sealed class SeriesScreen(YearPanel panel, double[] linked, Link link, int origin, double typical, HashSet<int> sharedYears)
    {
        public SeriesNote Clean(int series, List<ScreenedJump>? jumps)
        {
            var note = SeriesNote.None;
            var before = -1;
            for (var year = 0; year <= origin; year++)
            {
                if (double.IsNaN(linked[Cell(year, series)]))
                    continue;
                var found = before < 0 || sharedYears.Contains(year) ? SeriesNote.None : Judge(series, before, year);
                if (found != SeriesNote.None)
                {
                    note |= found;
                    jumps?.Add(new ScreenedJump(series, panel.FirstYear + year, found, Change(series, before, year) / Unit(series, before, year)));
                }

                if (found == SeriesNote.OutlierDropped)
                {
                    linked[Cell(year, series)] = double.NaN;
                    continue;
                }

                for (var earlier = 0; found == SeriesNote.Restarted && earlier < year; earlier++)
                    linked[Cell(earlier, series)] = double.NaN;
                before = year;
            }

            return note;
        }

        private SeriesNote Judge(int series, int before, int year)
        {
            if (Math.Abs(Change(series, before, year)) <= SuspectFrom * Unit(series, before, year))
                return SeriesNote.None;
            var next = year + 1;
            while (next <= origin && double.IsNaN(linked[Cell(next, series)]))
                next++;
            if (next > origin)
                return SeriesNote.SuspectLast;
            return Math.Abs(Change(series, before, next)) <= ReturnWithin * Unit(series, before, next) ? SeriesNote.OutlierDropped : SeriesNote.Restarted;
        }

        private double Change(int series, int before, int year) => linked[Cell(year, series)] - linked[Cell(before, series)];

        // The typical change of the group, or that of chance where few people stand behind the two values.
        private double Unit(int series, int before, int year) => Math.Max(typical, Math.Sqrt(Chance(series, before) + Chance(series, year)));

        private double Chance(int series, int year) => link.SamplingVariance(linked[Cell(year, series)], panel.DenominatorAt(year, series));

        private int Cell(int year, int series) => (year * panel.SeriesCount) + series;
    }
}
