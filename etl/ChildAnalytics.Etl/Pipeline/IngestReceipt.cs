namespace ChildAnalytics.Etl.Pipeline;

/// <summary>What was received, when and from whom, and how many rows were kept; stored as <c>receipt.json</c> in snake case.</summary>
/// <param name="SourceId">First 12 hex digits of <paramref name="Sha256"/>.</param>
/// <param name="FileName">Name as the sender gave it, without folder.</param>
/// <param name="Sha256">Of the bytes received, 64 lower-case hex digits.</param>
/// <param name="Dataset">Which dataset the file belongs to.</param>
/// <param name="ReceivedAt">When it was ingested.</param>
/// <param name="ReceivedFrom">Office or body the file names as its sender; the producer of the dataset where the file names none.</param>
/// <param name="Rows">Data rows: <paramref name="Accepted"/> + <paramref name="Quarantined"/>.</param>
/// <param name="Accepted">Rows written to the raw tables.</param>
/// <param name="Quarantined">Rows set aside, each counted once however many faults it has.</param>
/// <param name="Skipped">Rows that carry no data, by kind (headings, section titles), and rows of sheets not read ("sheet: " and its name); empty where none are known.</param>
/// <param name="Licence">Terms the data comes under.</param>
/// <param name="IsSynthetic">True where the file is labelled as simulated data.</param>
/// <param name="Period">Period reported on (<c>2023</c>, <c>2025H1</c>); null where rows carry their own.</param>
/// <param name="SentOn">Day the sender put on the file; null where there is none.</param>
/// <param name="Tables">Rows per raw table written, by table name.</param>
/// <param name="Faults">How often each rule set a row aside, by fault id.</param>
/// <param name="NumeratorColumn">Column of the numerators, a letter in a workbook, a number in a text file; null where the layout has none.</param>
/// <param name="DenominatorColumn">Column of the denominators.</param>
/// <param name="ValueColumn">Column of the values.</param>
public sealed record IngestReceipt(
    string SourceId,
    string FileName,
    string Sha256,
    string Dataset,
    DateTimeOffset ReceivedAt,
    string ReceivedFrom,
    int Rows,
    int Accepted,
    int Quarantined,
    IReadOnlyDictionary<string, int> Skipped,
    string Licence,
    bool IsSynthetic,
    string? Period,
    DateOnly? SentOn,
    IReadOnlyDictionary<string, int> Tables,
    IReadOnlyDictionary<string, int> Faults,
    string? NumeratorColumn,
    string? DenominatorColumn,
    string? ValueColumn);
