namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Names of single notes in column <c>note</c> of the public tables.</summary>
public static class SeriesNoteNames
{
    private static readonly (SeriesNote Note, string Name)[] Names =
    [
        (SeriesNote.OutlierDropped, "outlier_dropped"),
        (SeriesNote.Restarted, "restarted"),
        (SeriesNote.SuspectLast, "suspect_last"),
        (SeriesNote.InheritedFromParent, "inherited_from_parent"),
        (SeriesNote.MergedFromParts, "merged_from_parts"),
        (SeriesNote.BreakListed, "break_listed"),
        (SeriesNote.PartsMissing, "parts_missing"),
        (SeriesNote.FromHalfYears, "from_half_years"),
    ];

    /// <summary>The name of one note.</summary>
    /// <exception cref="ArgumentException">None, or several notes at once.</exception>
    public static string Name(this SeriesNote note)
    {
        foreach (var (known, name) in Names)
        {
            if (known == note)
                return name;
        }

        throw new ArgumentException($"Expected one note, found {note}.", nameof(note));
    }

    /// <summary>The note of a name; false for any other text.</summary>
    public static bool TryParseName(string name, out SeriesNote note)
    {
        foreach (var (known, text) in Names)
        {
            note = known;
            if (text == name)
                return true;
        }

        note = SeriesNote.None;
        return false;
    }
}
