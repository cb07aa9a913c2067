using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Tables;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>The tables of a build as one engine step sees them, inside its transaction; for one thread at a time.</summary>
public sealed class EngineTables
{
    private readonly DuckDbSession session;
    private readonly TableWriter writer;
    private readonly Func<string, string?> keyOf;
    private readonly PartitionKeys? keys;

    internal EngineTables(DuckDbSession session, IReadOnlyList<TableContract> contracts, Func<string, string?> keyOf, PartitionKeys? keys)
        : this(session, new TableWriter(session, contracts), keyOf, keys)
    {
    }

    private EngineTables(DuckDbSession session, TableWriter writer, Func<string, string?> keyOf, PartitionKeys? keys)
    {
        this.session = session;
        this.writer = writer;
        this.keyOf = keyOf;
        this.keys = keys;
    }

    /// <summary>Whether all rows are to be made, not only those of some partitions or slices.</summary>
    public bool IsWhole => keys is null;

    /// <summary>The same tables with all their rows: to read the nation, or to replace all rows of a table, while some parts are made.</summary>
    public EngineTables Whole => IsWhole ? this : new EngineTables(session, writer, keyOf, keys: null);

    /// <summary>Names of the slices that are to be made anew, and of those that are gone; null for all.</summary>
    public IReadOnlySet<string>? ChangedSlices => keys is null ? null : session.Query($"from {keys.Table}", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);

    /// <summary>A condition for SQL: the row belongs to what is to be made.</summary>
    /// <param name="column">A column, or an expression, that holds a unit's id or code, or names a slice.</param>
    public string Holds(string column) => keys?.Hold(column) ?? "true";

    /// <summary>Rows one by one, made while they are read; nothing else may be asked meanwhile.</summary>
    /// <param name="sql">One query; <c>$1</c>, <c>$2</c> … take <paramref name="parameters"/>.</param>
    /// <param name="row">Makes a record of the current row.</param>
    /// <param name="parameters">Values in order; null is NULL.</param>
    public IEnumerable<T> Stream<T>(string sql, Func<DuckDBDataReader, T> row, params object?[] parameters) => session.Stream(sql, row, parameters);

    /// <summary>All rows of a query.</summary>
    /// <param name="sql">One query; <c>$1</c>, <c>$2</c> … take <paramref name="parameters"/>.</param>
    /// <param name="row">Makes a record of the current row.</param>
    /// <param name="parameters">Values in order; null is NULL.</param>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> row, params object?[] parameters) => session.Query(sql, row, parameters);

    /// <summary>Removes the rows that are to be made anew.</summary>
    /// <param name="table">A table the step writes, as <c>schema.table</c>.</param>
    public void Clear(string table) => session.Execute($"delete from {table} where {(keys is null ? "true" : keys.Hold(keyOf(table)!))}");

    /// <summary>Changes rows of the tables written, those that stand as well as those made anew.</summary>
    /// <param name="sql">One statement.</param>
    public void Change(string sql) => session.Execute(sql);

    /// <summary>Adds rows.</summary>
    /// <param name="table">A table the step writes, as <c>schema.table</c>.</param>
    /// <param name="columns">All columns of the contract, in the order of the cells of <paramref name="rows"/>.</param>
    /// <param name="rows">Cells in any CLR type that converts to the type under contract; null and empty text are NULL.</param>
    /// <exception cref="FaultException">CA1310: no contract. CA1311: other columns than the contract's.</exception>
    public void Add(string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        writer.Add(table.Split('.')[0], table.Split('.')[1], columns, rows);

    /// <summary>Removes the rows that are to be made anew and adds them.</summary>
    /// <param name="table">A table the step writes, as <c>schema.table</c>.</param>
    /// <param name="columns">All columns of the contract, in the order of the cells of <paramref name="rows"/>.</param>
    /// <param name="rows">Cells in any CLR type that converts to the type under contract; null and empty text are NULL.</param>
    /// <exception cref="FaultException">CA1310: no contract. CA1311: other columns than the contract's.</exception>
    public void Write(string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        Clear(table);
        Add(table, columns, rows);
    }
}
