namespace ChildAnalytics.Warehouse.Models;

/// <summary>A step of a build whose work is C#: it runs when what it reads is done, and only where that, or the version, has changed.</summary>
/// <param name="Name">Name in progress lines, for example <c>scores</c>.</param>
/// <param name="Reads">Tables it reads, as <c>schema.table</c>; what is not named here does not make it stale.</param>
/// <param name="Writes">Tables under contract it fills, as <c>schema.table</c>.</param>
/// <param name="Version">Text that changes with its code, the law it applies and the day it speaks of.</param>
/// <param name="Run">Reads and writes; on a thread of its own.</param>
public sealed record EngineStep(string Name, IReadOnlyList<string> Reads, IReadOnlyList<string> Writes, string Version, Action<EngineTables> Run)
{
    /// <summary>Whether it can make the rows of some partitions and leave the others; then all its tables state a partition.</summary>
    public bool IsPartitioned { get; init; }

    /// <summary>A query of one text on which the rows of every partition rest beside what the partition holds, such as the list of years; null for none.</summary>
    public string? Shared { get; init; }
}
