namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>One line of the publication log.</summary>
/// <param name="At">The moment, UTC.</param>
/// <param name="SnapshotId">The snapshot pointed to, or removed.</param>
/// <param name="PreviousId">The snapshot served before; null for the first.</param>
/// <param name="Action"><c>publish</c>, <c>rollback</c> or <c>prune</c>.</param>
/// <param name="By">Name of the account that ran the command.</param>
/// <param name="Reason">Reason given; null where none was.</param>
/// <param name="ManifestSha256">Of the manifest as it was then; null for <c>prune</c>.</param>
public sealed record PublicationEntry(
    DateTimeOffset At,
    string SnapshotId,
    string? PreviousId,
    string Action,
    string By,
    string? Reason,
    string? ManifestSha256)
{
    /// <summary>A new snapshot, or an old one built again from the same inputs, is served.</summary>
    public const string Publish = "publish";

    /// <summary>An older snapshot is served again.</summary>
    public const string Rollback = "rollback";

    /// <summary>Retention removed a snapshot.</summary>
    public const string Prune = "prune";
}
