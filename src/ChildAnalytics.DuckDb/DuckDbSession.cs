using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb;

/// <summary>One connection to a database, with the few things our code asks of it. Not for several threads at once.</summary>
/// <remarks>
/// Parameters are the values of <c>$1</c>, <c>$2</c> … in order, or <see cref="DuckDBParameter"/> with a name for <c>$name</c>; null is NULL.
/// A statement started while a reader is open would silently end that reader, so it is refused: take a session for each reader.
/// </remarks>
public sealed partial class DuckDbSession : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly DuckDbAccess access;
    private readonly Action<DuckDBConnection> close;
    private readonly CancellationToken cancellation;
    private bool isReading;
    private bool isDisposed;

    internal DuckDbSession(DuckDBConnection connection, DuckDbAccess access, Action<DuckDBConnection> close, CancellationToken cancellation)
    {
        this.connection = connection;
        this.access = access;
        this.close = close;
        this.cancellation = cancellation;
    }

    /// <summary>Runs statements whose rows, if any, are not wanted.</summary>
    /// <returns>Rows changed by the last statement; below 0 or 0 where that has no meaning.</returns>
    /// <exception cref="DuckDBException">DuckDB refuses the statement.</exception>
    /// <exception cref="AnalystQueryException">The database is open for analysts and this is no query, or uses a function closed to them; so for all methods here.</exception>
    public int Execute(string sql, params object?[] parameters) =>
        Run(sql, parameters, isStreaming: false, command => command.ExecuteNonQuery());

    /// <summary>The first column of the first row.</summary>
    /// <returns>Null, or the default, where the value is NULL or there is no row.</returns>
    public T? Scalar<T>(string sql, params object?[] parameters) =>
        Read(sql, reader => reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default, parameters);

    /// <summary>All rows, each made into a record. Compare <see cref="Stream"/>, for results that are large.</summary>
    /// <param name="sql">One query.</param>
    /// <param name="row">Reads the current row by position or name; it must not move the reader.</param>
    /// <param name="parameters">See the remarks of this type.</param>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> row, params object?[] parameters) => Run(sql, parameters, isStreaming: false, command =>
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    });

    /// <summary>The reader itself, for results whose columns are not known beforehand; rows are made while they are read.</summary>
    public T Read<T>(string sql, Func<DuckDBDataReader, T> read, params object?[] parameters) => Run(sql, parameters, isStreaming: true, command =>
    {
        using var reader = command.ExecuteReader();
        return read(reader);
    });

    /// <summary>Rows one by one, made while they are read. The session is taken until the enumeration ends.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<DuckDBDataReader, T> row, params object?[] parameters)
    {
        using var turn = new Turn(this);
        using var command = Command(sql, parameters, isStreaming: true);
        using var stop = cancellation.Register(command.Cancel);
        using var reader = Cancellable(command.ExecuteReader);
        while (Cancellable(reader.Read))
            yield return row(reader);
    }

    /// <summary>Gives the connection back; a transaction not committed is undone. Asking twice is allowed.</summary>
    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        transaction?.Dispose();
        close(connection);
    }

    private T Run<T>(string sql, object?[] parameters, bool isStreaming, Func<DuckDBCommand, T> run)
    {
        using var turn = new Turn(this);
        using var command = Command(sql, parameters, isStreaming);
        using var stop = cancellation.Register(command.Cancel);
        return Cancellable(() => run(command));
    }

    private DuckDBCommand Command(string sql, object?[] parameters, bool isStreaming)
    {
        if (access == DuckDbAccess.Analyst)
            AnalystQuery.Check(connection, sql);

        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = isStreaming;
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter as DuckDBParameter ?? new DuckDBParameter(parameter ?? DBNull.Value));
        return command;
    }

    // A query stopped by the token ends as DuckDB's error; callers wait for the runtime's own.
    private T Cancellable<T>(Func<T> run)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return run();
        }
        catch (DuckDBException fault) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The query was cancelled.", fault, cancellation);
        }
    }

    /// <summary>The time in which one statement, reader or append has the session for itself.</summary>
    private readonly struct Turn : IDisposable
    {
        private readonly DuckDbSession session;

        public Turn(DuckDbSession session)
        {
            ObjectDisposedException.ThrowIf(session.isDisposed, session);
            if (session.isReading)
                throw new InvalidOperationException("This session has a reader open, which another statement would end. Read it to the end first, or take a second session.");
            session.isReading = true;
            this.session = session;
        }

        public void Dispose() => session.isReading = false;
    }
}
