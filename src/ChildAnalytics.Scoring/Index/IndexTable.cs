namespace ChildAnalytics.Scoring.Index;

/// <summary>Units by measures. A missing cell is NaN; a cell whose measure does not apply to the unit is NaN and marked as such.</summary>
public sealed class IndexTable
{
    /// <summary>Wraps the arrays as they are; do not change them afterwards.</summary>
    /// <param name="units">Unit codes, each once.</param>
    /// <param name="codes">Measure codes, each once.</param>
    /// <param name="columns">One array per measure, in the order of codes; each as long as units; NaN means missing.</param>
    /// <param name="doesNotApply">Same shape: true where a measure does not apply to a unit, which is not missing. Null: every measure applies to every unit.</param>
    /// <exception cref="ArgumentException">Shapes differ, or a code stands twice.</exception>
    public IndexTable(IReadOnlyList<string> units, IReadOnlyList<string> codes, double[][] columns, bool[][]? doesNotApply = null)
    {
        if (columns.Length != codes.Count || Array.Exists(columns, column => column.Length != units.Count))
            throw new ArgumentException("One column per code and one row per unit is needed.", nameof(columns));
        if (doesNotApply is not null && (doesNotApply.Length != codes.Count || Array.Exists(doesNotApply, column => column.Length != units.Count)))
            throw new ArgumentException("The marks of cells that do not apply must have the shape of the table.", nameof(doesNotApply));
        if (units.Distinct(StringComparer.Ordinal).Count() != units.Count || codes.Distinct(StringComparer.Ordinal).Count() != codes.Count)
            throw new ArgumentException("A unit or a code stands twice.", nameof(units));
        (Units, Codes, Columns, DoesNotApply) = (units, codes, columns, doesNotApply);
    }

    // Same units and measures as a table already checked: a simulation makes thousands.
    private IndexTable(IndexTable shape, double[][] columns) =>
        (Units, Codes, Columns, DoesNotApply) = (shape.Units, shape.Codes, columns, shape.DoesNotApply);

    /// <summary>Unit codes, in the order of every column.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>Measure codes, in the order of the columns.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>One array per measure; NaN means missing.</summary>
    public double[][] Columns { get; }

    /// <summary>True where a measure does not apply; null where every measure applies.</summary>
    public bool[][]? DoesNotApply { get; }

    /// <summary>The column of a measure.</summary>
    /// <exception cref="ArgumentException">The table has no such measure.</exception>
    public double[] this[string code]
    {
        get
        {
            for (var column = 0; column < Codes.Count; column++)
            {
                if (Codes[column] == code)
                    return Columns[column];
            }

            throw new ArgumentException($"The table has no measure {code}.", nameof(code));
        }
    }

    /// <summary>The same units and measures with other values.</summary>
    /// <param name="columns">In the shape of this table.</param>
    public IndexTable With(double[][] columns) => new(this, columns);

    /// <summary>Only the units marked true.</summary>
    /// <param name="keep">As long as the units.</param>
    public IndexTable Keep(bool[] keep)
    {
        if (Array.TrueForAll(keep, kept => kept))
            return this;
        T[] Kept<T>(IReadOnlyList<T> values) => [.. values.Where((_, unit) => keep[unit])];
        return new IndexTable(Kept(Units), Codes, Array.ConvertAll(Columns, Kept), DoesNotApply is null ? null : Array.ConvertAll(DoesNotApply, Kept));
    }
}
