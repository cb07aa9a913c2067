namespace ChildAnalytics.Etl.Pipeline;

/// <summary>What a source read from one usable file. A file unusable as a whole is a <see cref="Domain.Faults.FaultException"/> instead.</summary>
/// <param name="ReceivedFrom">Office or body that sent it.</param>
/// <param name="Licence">Terms the data comes under.</param>
/// <param name="Tables">Tables the source fills; each gets a file even where no row was accepted.</param>
/// <param name="Rows">Accepted rows in file order.</param>
/// <param name="Quarantined">Rows set aside in file order.</param>
public sealed record FileContent(
    string ReceivedFrom,
    string Licence,
    IReadOnlyList<RawTable> Tables,
    IReadOnlyList<RawRow> Rows,
    IReadOnlyList<QuarantinedRow> Quarantined)
{
    /// <summary>True where the file is labelled as simulated data.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Raw table and number of accepted rows that a <see cref="IBulkSource"/> has written already, beside <see cref="Rows"/>; null where it wrote none.</summary>
    public (string Table, int Rows)? Written { get; init; }

    /// <summary>Period reported on; null where rows carry their own.</summary>
    public Domain.Time.Period? Period { get; init; }

    /// <summary>Day the sender put on the file; null where there is none.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>Where the figures of each row stand; null where the layout has no such columns.</summary>
    public FigureColumns? FigureColumns { get; init; }

    /// <summary>Rows that carry no data, by kind, and rows of sheets not read, by "sheet: " and its name; empty where the format has none.</summary>
    public IReadOnlyDictionary<string, int> Skipped { get; init; } = new Dictionary<string, int>();
}
