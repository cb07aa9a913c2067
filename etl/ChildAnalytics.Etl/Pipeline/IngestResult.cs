using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Etl.Pipeline;

/// <summary>What became of one file given to <see cref="Ingestion"/>.</summary>
/// <param name="Path">The file as it was named by the caller or found in the folder given.</param>
/// <param name="Outcome">Accepted, accepted in part, refused or seen before.</param>
/// <param name="Receipt">Of this landing; of the earlier landing for a duplicate; null where refused.</param>
/// <param name="Faults">Row faults of a landed file in row order, or the reasons a file was refused; empty where all is well.</param>
public sealed record IngestResult(
    string Path,
    IngestOutcome Outcome,
    IngestReceipt? Receipt,
    IReadOnlyList<Fault> Faults);
