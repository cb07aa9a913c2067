namespace ChildAnalytics.Scoring.Index;

/// <summary>Divides measures that grow with the size of a unit by that size.</summary>
public static class Denomination
{
    /// <summary>The table with every measure that names a denominator divided by it.</summary>
    /// <param name="table">Measures of <paramref name="tree"/>, in its order.</param>
    /// <param name="denominators">The same units; one column per denominator. A missing denominator, or one of 0, makes the result missing.</param>
    /// <param name="tree">States which measure is divided by what.</param>
    /// <exception cref="ArgumentException">A denominator has no column.</exception>
    public static IndexTable Apply(IndexTable table, IndexTable denominators, IndexTree tree)
    {
        var columns = (double[][])table.Columns.Clone();
        for (var measure = 0; measure < columns.Length; measure++)
        {
            if (tree.Nodes[measure].Denominator is not { } code)
                continue;
            var sizes = denominators[code];
            var values = columns[measure];
            columns[measure] = [.. values.Select((value, unit) => sizes[unit] == 0 ? double.NaN : value / sizes[unit])];
        }

        return table.With(columns);
    }
}
