using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb;

/// <summary>An open database, and the only way in this solution to come by a connection.</summary>
/// <remarks>Opening the same file again with the same purpose and settings shares it. The file is free once all databases and sessions on it are disposed of.</remarks>
public sealed class DuckDbDatabase : IDisposable
{
    private readonly DuckDbSettings settings;
    private readonly DuckDBConnection anchor;
    private bool isDisposed;

    private DuckDbDatabase(string source, DuckDbAccess access, DuckDbSettings? settings)
    {
        this.settings = settings ?? new DuckDbSettings();
        Source = source;
        Access = access;
        // Kept open so that sessions may come and go without opening the file each time, and so that an in-memory database lives on.
        anchor = IsInMemory ? OpenNew() : OpenFiles.Enter(source, access, this.settings, OpenNew);
    }

    /// <summary>Full path of the file, or <c>:memory:</c>.</summary>
    public string Source { get; }

    /// <summary>What the database is open for.</summary>
    public DuckDbAccess Access { get; }

    private bool IsInMemory => Source == ConnectionText.InMemory;

    /// <summary>Opens the build database for reading and writing; makes the file, not its folder, when there is none.</summary>
    /// <exception cref="DuckDbAccessConflictException">The file is open in this process as a published snapshot, or with other settings.</exception>
    /// <exception cref="DuckDBException">DuckDB cannot open the file, for instance because another process builds it.</exception>
    public static DuckDbDatabase OpenForBuilding(string path, DuckDbSettings? settings = null) =>
        new(Path.GetFullPath(path), DuckDbAccess.Build, settings);

    /// <summary>Opens a published snapshot read-only, for our own queries. Compare <see cref="OpenForAnalysts"/>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DuckDbAccessConflictException">The file is open in this process for another purpose, or with other settings.</exception>
    public static DuckDbDatabase OpenPublished(string path, DuckDbSettings? settings = null) =>
        new(ExistingFile(path), DuckDbAccess.Published, settings);

    /// <summary>Opens a published snapshot read-only for queries we did not write: no files, no network, no extensions, no change of settings, nothing but queries.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DuckDbAccessConflictException">The file is open in this process for another purpose, or with other settings.</exception>
    public static DuckDbDatabase OpenForAnalysts(string path, DuckDbSettings? settings = null) =>
        new(ExistingFile(path), DuckDbAccess.Analyst, settings);

    /// <summary>A new, empty database in memory, shared by its own sessions only.</summary>
    public static DuckDbDatabase InMemory(DuckDbSettings? settings = null) =>
        new(ConnectionText.InMemory, DuckDbAccess.Build, settings);

    /// <summary>A session of one's own: for one thread, and for one open reader at a time.</summary>
    /// <param name="cancellation">Stops whatever the session runs, which then ends with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ObjectDisposedException">The database is disposed of.</exception>
    public DuckDbSession Connect(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return IsInMemory
            ? new DuckDbSession(Opened(anchor.Duplicate()), Access, connection => connection.Dispose(), cancellation)
            : new DuckDbSession(OpenFiles.Enter(Source, Access, settings, OpenNew), Access, CloseFile, cancellation);
    }

    /// <summary>Closes the database for new sessions; those already open go on.</summary>
    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        if (IsInMemory)
            anchor.Dispose();
        else
            CloseFile(anchor);
    }

    private static string ExistingFile(string path)
    {
        var fullPath = Path.GetFullPath(path);
        return File.Exists(fullPath)
            ? fullPath
            : throw new FileNotFoundException($"Expected a published database at {fullPath}, found no file. Build and publish a snapshot first.", fullPath);
    }

    private static DuckDBConnection Opened(DuckDBConnection connection)
    {
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private DuckDBConnection OpenNew()
    {
        try
        {
            return Opened(new DuckDBConnection(ConnectionText.For(Source, Access, settings)));
        }
        catch (TypeInitializationException fault) when (fault.GetBaseException() is DllNotFoundException missing)
        {
            // The provider first needs the library inside a type initializer, which would hide where it was looked for.
            throw new DllNotFoundException(missing.Message, fault);
        }
    }

    private void CloseFile(DuckDBConnection connection) => OpenFiles.Leave(Source, connection.Dispose);
}
