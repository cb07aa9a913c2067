namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>One file of a snapshot that is not as published.</summary>
/// <param name="Path">Path in the snapshot folder.</param>
/// <param name="Kind">What is wrong with it.</param>
public sealed record FileDifference(string Path, FileDifferenceKind Kind);

/// <summary>How a file of a snapshot differs from what was published.</summary>
public enum FileDifferenceKind
{
    /// <summary>The manifest names it, and it is not there.</summary>
    Missing,

    /// <summary>Its content is another.</summary>
    Changed,

    /// <summary>It is there, and the manifest does not name it.</summary>
    Extra,
}
