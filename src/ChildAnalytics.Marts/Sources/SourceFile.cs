namespace ChildAnalytics.Marts.Sources;

/// <summary>A file as it was received.</summary>
/// <param name="Id">First 12 hex digits of its checksum.</param>
/// <param name="FileName">As the sender named it.</param>
/// <param name="Sha256">Checksum.</param>
/// <param name="Dataset">What it holds.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="ReceivedFrom">Who sent it.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Accepted">Of these, accepted.</param>
/// <param name="Quarantined">Of these, set aside.</param>
/// <param name="Licence">Terms of use.</param>
/// <param name="IsSynthetic">Made by a generator.</param>
public sealed record SourceFile(
    string Id, string FileName, string Sha256, string Dataset, DateTime? ReceivedAt, string? ReceivedFrom,
    int? Rows, int? Accepted, int? Quarantined, string? Licence, bool IsSynthetic);
