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

    /// <summary>How its rows fall into slices, of which it can make some and leave the others; null for none. A step has partitions or slices, not both.</summary>
    public EngineSlices? Slices { get; init; }

    /// <summary>A query of one text on which the rows of every partition or slice rest beside what it holds, such as the list of years; null for none.</summary>
    public string? Shared { get; init; }
}
