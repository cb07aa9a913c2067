namespace ChildAnalytics.Scoring.Index.Imputation;

/// <summary>Fills missing cells with the mean of the unit's group. For indices that ask for it; the communes' index leaves cells missing.</summary>
/// <remarks>Source: OECD/JRC Handbook (2008), step 2; COINr 1.1.14 i_mean_grp.</remarks>
public static class GroupMean
{
    /// <summary>The filled table.</summary>
    /// <param name="table">NaN means missing; a cell that does not apply stays empty.</param>
    /// <param name="groups">Group of each unit, in the order of units. A measure missing in a whole group stays missing there.</param>
    public static IndexTable Fill(IndexTable table, IReadOnlyList<string> groups)
    {
        if (groups.Count != table.Units.Count)
            throw new ArgumentException("One group per unit is needed.", nameof(groups));
        var columns = new double[table.Codes.Count][];
        for (var measure = 0; measure < columns.Length; measure++)
            columns[measure] = Fill(table.Columns[measure], table.DoesNotApply?[measure], groups);
        return table.With(columns);
    }

    private static double[] Fill(double[] values, bool[]? doesNotApply, IReadOnlyList<string> groups)
    {
        if (!Array.Exists(values, double.IsNaN))
            return values;
        var sums = new Dictionary<string, (double Sum, int Count)>(StringComparer.Ordinal);
        for (var unit = 0; unit < values.Length; unit++)
        {
            if (double.IsNaN(values[unit]))
                continue;
            var (sum, count) = sums.GetValueOrDefault(groups[unit]);
            sums[groups[unit]] = (sum + values[unit], count + 1);
        }

        var filled = (double[])values.Clone();
        for (var unit = 0; unit < values.Length; unit++)
        {
            if (double.IsNaN(values[unit]) && doesNotApply?[unit] != true && sums.TryGetValue(groups[unit], out var total))
                filled[unit] = total.Sum / total.Count;
        }

        return filled;
    }
}
