using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb;

/// <content>Transactions and bulk writing.</content>
public sealed partial class DuckDbSession
{
    private const int RowsBetweenCancellationChecks = 1024;

    private DuckDBTransaction? transaction;
    private bool mustRollBack;

    /// <summary>Runs work whose changes are kept together or not at all. Inside another transaction it becomes part of that one.</summary>
    /// <exception cref="InvalidOperationException">An append failed inside and the work went on as if it had not; everything is undone.</exception>
    public void InTransaction(Action work)
    {
        if (transaction is not null)
        {
            work();
            return;
        }

        using var begun = transaction = Begun();
        mustRollBack = false;
        try
        {
            work();
            using var turn = new Turn(this);
            if (mustRollBack)
                throw new InvalidOperationException("An append failed inside this transaction and some of its rows may be written, so nothing was kept. Let the error of the append pass.");
            begun.Commit();
        }
        finally
        {
            transaction = null;
        }
    }

    /// <summary>Writes many rows fast, all or none.</summary>
    /// <param name="schema">Schema of the table, as named, without quotes.</param>
    /// <param name="table">Table, as named, without quotes.</param>
    /// <param name="rows">The rows; null values and any Unicode text are kept.</param>
    /// <param name="write">Appends one value for each column of the table, in its order, by <c>AppendValue</c> (null for NULL), <c>AppendNullValue</c> or <c>AppendDefault</c>.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="DuckDBException">No such table, or a row breaks one of its rules.</exception>
    /// <remarks>An appender keeps its rows even when an error leaves its block, hence the transaction.</remarks>
    public long Append<T>(string schema, string table, IEnumerable<T> rows, Action<IDuckDBAppenderRow, T> write)
    {
        var count = 0L;
        InTransaction(() =>
        {
            using var turn = new Turn(this);
            try
            {
                using var appender = connection.CreateAppender(schema, table);
                foreach (var row in rows)
                {
                    if (count % RowsBetweenCancellationChecks == 0)
                        cancellation.ThrowIfCancellationRequested();
                    var target = appender.CreateRow();
                    write(target, row);
                    target.EndRow();
                    count++;
                }
            }
            catch
            {
                mustRollBack = true;
                throw;
            }
        });
        return count;
    }

    private DuckDBTransaction Begun()
    {
        using var turn = new Turn(this);
        return connection.BeginTransaction();
    }
}
