using System.Text.RegularExpressions;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Views of the same names, in schemas of their own, that hold only the rows of some partitions: what a select reads while part of its result is made anew.</summary>
internal static class PartViews
{
    /// <summary>Makes the views, does the work with the select that reads them, and drops them.</summary>
    /// <param name="session">A session with an open transaction.</param>
    /// <param name="name">Tells the views of this step from those of steps that run beside it.</param>
    /// <param name="sql">The select, unchanged.</param>
    /// <param name="tables">Tables it reads, as <c>schema.table</c>, each with the condition its rows must meet; null for all rows.</param>
    /// <param name="work">Given the same select, reading the views.</param>
    public static void Use(DuckDbSession session, string name, string sql, IEnumerable<(string Table, string? Condition)> tables, Action<string> work)
    {
        var prefix = $"part_of_{name}_";
        var reads = tables.Select(read => (Schema: read.Table.Split('.')[0], Name: read.Table.Split('.')[1], read.Table, read.Condition)).ToArray();
        var schemas = reads.Select(read => prefix + read.Schema).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var schema in schemas)
            session.Execute($"create schema {schema}");
        foreach (var read in reads)
        {
            session.Execute($"create view {prefix}{read.Schema}.{read.Name} as from {read.Table}{(read.Condition is null ? "" : $" where {read.Condition}")}");
            sql = Regex.Replace(sql, $@"\b{read.Schema}\.{read.Name}\b", $"{prefix}{read.Schema}.{read.Name}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        }

        work(sql);
        foreach (var schema in schemas)
            session.Execute($"drop schema {schema} cascade");
    }
}
