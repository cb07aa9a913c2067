namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>What a note does to the spread of a forecast.</summary>
/// <remarks>
/// Source: forecasting specification, section 4: half as much again while a jump cannot be judged, the square root of 2 for a history that is not the
/// unit's own. Merged units take the factor of divided ones: see src/docs/adr/0025.
/// </remarks>
public static class SeriesNotes
{
    private const double SuspectFactor = 1.5;
    private static readonly double ForeignHistoryFactor = Math.Sqrt(2);

    /// <summary>What the spread is multiplied by, 1 or more.</summary>
    public static double Widening(this SeriesNote note)
    {
        var factor = note.HasFlag(SeriesNote.SuspectLast) ? SuspectFactor : 1;
        return (note & (SeriesNote.InheritedFromParent | SeriesNote.MergedFromParts)) == SeriesNote.None ? factor : factor * ForeignHistoryFactor;
    }
}
