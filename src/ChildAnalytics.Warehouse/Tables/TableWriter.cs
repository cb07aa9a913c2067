using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChildAnalytics.Warehouse.Tables;

/// <summary>Fills tables under contract through the appender.</summary>
internal sealed class TableWriter(DuckDbSession session, IReadOnlyList<TableContract> contracts)
{
    /// <summary>Replaces all rows of a table, or none where a row is wrong.</summary>
    /// <exception cref="FaultException">CA1310: no contract. CA1311: other columns than the contract's.</exception>
    public long Replace(string schema, string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var written = 0L;
        session.InTransaction(() =>
        {
            session.Execute($"delete from {Contract(schema, table).FullName}");
            written = Add(schema, table, columns, rows);
        });
        return written;
    }

    /// <summary>Adds rows to a table, or none where a row is wrong.</summary>
    /// <exception cref="FaultException">CA1310: no contract. CA1311: other columns than the contract's.</exception>
    public long Add(string schema, string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var contract = Contract(schema, table);
        var expected = contract.Description.Columns;
        if (!expected.Select(column => column.Name).Order(StringComparer.Ordinal).SequenceEqual(columns.Order(StringComparer.Ordinal)))
        {
            throw new FaultException(
                [WarehouseFaults.ColumnsDiffer(contract.FullName, string.Join(", ", expected.Select(column => column.Name)), string.Join(", ", columns))]);
        }

        var places = columns.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var order = expected.Select(column => (column.Type, Place: places[column.Name])).ToArray();
        return session.Append(schema, table, rows, (target, row) =>
        {
            foreach (var (type, place) in order)
                Append(target, CellValue.For(type, row[place]));
        });
    }

    private TableContract Contract(string schema, string table) =>
        contracts.FirstOrDefault(contract => contract.Schema == schema && contract.Name == table)
        ?? throw new FaultException([WarehouseFaults.NoContract($"{schema}.{table}")]);

    private static void Append(IDuckDBAppenderRow target, object? value)
    {
        _ = value switch
        {
            null => target.AppendNullValue(),
            string text => target.AppendValue(text),
            double number => target.AppendValue(number),
            int number => target.AppendValue(number),
            long number => target.AppendValue(number),
            decimal number => target.AppendValue(number),
            bool flag => target.AppendValue(flag),
            DateOnly day => target.AppendValue(new DuckDBDateOnly(day.Year, (sbyte)day.Month, (sbyte)day.Day)),
            DateTime moment => target.AppendValue(moment),
            _ => throw new FormatException($"Type {value.GetType().Name} is not written by the appender."),
        };
    }
}
