using System.Text.RegularExpressions;
using ChildAnalytics.Domain.Publishing;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Marts.Publishing;

/// <summary>The publications in a data folder: which is current, and open databases of those lately asked for. Safe for many threads.</summary>
/// <remarks>Reads the pointer file on every call, so a new publication shows at once; readers of an old one finish undisturbed.</remarks>
public sealed partial class SnapshotStore : IDisposable
{
    // The current publication, the one before it that open pages still link to, and one more that somebody compares with.
    private const int OpenDatabases = 3;

    private readonly string _root;
    private readonly DuckDbSettings _settings;
    private readonly Lock _gate = new();
    private readonly List<(string Id, DuckDbDatabase Database)> _open = [];

    /// <summary>Watches <paramref name="dataFolder"/>; opens nothing yet.</summary>
    /// <param name="dataFolder">Folder with <c>snapshots/</c> and the pointer file <c>current</c>; need not exist yet.</param>
    /// <param name="settings">Limits of each open database; null leaves them to DuckDB.</param>
    public SnapshotStore(string dataFolder, DuckDbSettings? settings = null)
    {
        _root = Path.GetFullPath(dataFolder);
        _settings = settings ?? new DuckDbSettings();
    }

    /// <summary>Id of the publication served now; null where nothing is published.</summary>
    public string? CurrentId()
    {
        var pointer = Path.Combine(_root, "current");
        if (!File.Exists(pointer))
            return null;
        var id = File.ReadAllText(pointer).Trim();
        return IsId(id) && File.Exists(DatabasePath(id)) ? id : null;
    }

    /// <summary>Ids of all publications kept, newest day first.</summary>
    public IReadOnlyList<string> Ids()
    {
        var folder = Path.Combine(_root, "snapshots");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(id => IsId(id) && File.Exists(DatabasePath(id))).OrderDescending(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Opens a publication for one reader.</summary>
    /// <param name="id">The one asked for; null for the current one.</param>
    /// <param name="cancellation">Stops the reader's queries.</param>
    /// <returns>Null where there is no such publication.</returns>
    public PublishedSnapshot? Open(string? id = null, CancellationToken cancellation = default)
    {
        var current = CurrentId();
        var wanted = id ?? current;
        if (wanted is null || !IsId(wanted) || !File.Exists(DatabasePath(wanted)))
            return null;
        return new PublishedSnapshot(new MartsConnection(Connect(wanted, cancellation)), wanted == current);
    }

    /// <summary>Publications and rollbacks that readers saw, newest first; empty where no log was kept.</summary>
    public IReadOnlyList<PublicationEntry> History()
    {
        var log = Path.Combine(_root, "snapshots", "publications.jsonl");
        return File.Exists(log) ? PublicationEntry.InEffect([.. File.ReadLines(log).Select(PublicationEntry.TryParse).OfType<PublicationEntry>()], CurrentId()) : [];
    }

    /// <summary>Whether a publication of that id is kept here.</summary>
    public bool Holds(string id) => IsId(id) && File.Exists(DatabasePath(id));

    /// <summary>Closes all databases once their last reader is done.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var (_, database) in _open)
                database.Dispose();
            _open.Clear();
        }
    }

    private DuckDbSession Connect(string id, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var index = _open.FindIndex(entry => entry.Id == id);
            var entry = index >= 0 ? _open[index] : (id, DuckDbDatabase.OpenPublished(DatabasePath(id), _settings));
            if (index >= 0)
                _open.RemoveAt(index);
            _open.Insert(0, entry);
            while (_open.Count > OpenDatabases)
            {
                _open[^1].Database.Dispose();
                _open.RemoveAt(_open.Count - 1);
            }

            return entry.Item2.Connect(cancellation);
        }
    }

    private string DatabasePath(string id) => Path.Combine(_root, "snapshots", id, "child.duckdb");

    // An id comes from addresses too, so it must not be able to name another folder.
    private static bool IsId(string id) => IdPattern().IsMatch(id);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,79}$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex IdPattern();
}
