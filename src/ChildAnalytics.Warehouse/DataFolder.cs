namespace ChildAnalytics.Warehouse;

/// <summary>Where the files of one installation lie; nothing here is under version control.</summary>
/// <param name="root">The data folder.</param>
public sealed class DataFolder(string root)
{
    /// <summary>The data folder itself.</summary>
    public string Root => root;

    /// <summary>Files waiting to be ingested.</summary>
    public string Inbox => Path.Combine(root, "inbox");

    /// <summary>Accepted files, one folder per source id, with receipt and rows as received.</summary>
    public string Landed => Path.Combine(root, "landed");

    /// <summary>Refused files, one folder per source id.</summary>
    public string Quarantine => Path.Combine(root, "quarantine");

    /// <summary>The log of issues: what was found, asked, answered and corrected.</summary>
    public string IssueLog => Path.Combine(root, "issues", "events.jsonl");

    /// <summary>The build database and what belongs to a build in progress.</summary>
    public string Build => Path.Combine(root, "build");

    /// <summary>Published snapshots, one folder per snapshot id.</summary>
    public string Snapshots => Path.Combine(root, "snapshots");

    /// <summary>The file that names the snapshot being served.</summary>
    public string CurrentPointer => Path.Combine(root, "current");
}
