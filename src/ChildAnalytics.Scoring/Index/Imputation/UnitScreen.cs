namespace ChildAnalytics.Scoring.Index.Imputation;

/// <summary>Leaves out units about which too little is known.</summary>
public static class UnitScreen
{
    /// <summary>Whether each unit has at least <paramref name="share"/> of the measures that apply to it.</summary>
    /// <param name="table">NaN means missing; cells that do not apply count neither way.</param>
    /// <param name="share">0 to 1, end included.</param>
    public static bool[] Passing(IndexTable table, double share)
    {
        var keep = new bool[table.Units.Count];
        for (var unit = 0; unit < keep.Length; unit++)
        {
            int present = 0, applying = 0;
            for (var measure = 0; measure < table.Columns.Length; measure++)
            {
                if (table.DoesNotApply?[measure][unit] == true)
                    continue;
                applying++;
                if (!double.IsNaN(table.Columns[measure][unit]))
                    present++;
            }

            keep[unit] = applying > 0 && present >= share * applying;
        }

        return keep;
    }
}
