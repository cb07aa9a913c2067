namespace ChildAnalytics.Warehouse;

/// <summary>Where run-time data lives: one folder outside version control.</summary>
/// <param name="root">The folder that holds all others; it need not exist yet.</param>
public sealed class DataFolder(string root)
{
    /// <summary>The folder that holds all others.</summary>
    public string Root => root;

    /// <summary>Files waiting to be ingested.</summary>
    public string Inbox => Path.Combine(root, "inbox");

    /// <summary>One folder per accepted file, named by its source id.</summary>
    public string Landed => Path.Combine(root, "landed");

    /// <summary>One folder per refused file, named by its source id.</summary>
    public string Quarantine => Path.Combine(root, "quarantine");

    /// <summary>Work in progress; nothing outside the build reads it.</summary>
    public string Build => Path.Combine(root, "build");

    /// <summary>One folder per published snapshot.</summary>
    public string Snapshots => Path.Combine(root, "snapshots");

    /// <summary>The file that names the snapshot being served.</summary>
    public string CurrentPointer => Path.Combine(root, "current");
}
