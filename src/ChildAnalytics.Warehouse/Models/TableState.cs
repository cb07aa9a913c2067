namespace ChildAnalytics.Warehouse.Models;

/// <summary>What a table, or one partition of it, was made from and what it holds, as hashes.</summary>
/// <param name="Inputs">Of the step's version and the contents of all it read.</param>
/// <param name="Content">Of its rows, in any order.</param>
/// <param name="Partitions">The same of each partition; null where the table is made as a whole.</param>
internal sealed record TableState(string Inputs, string Content, IReadOnlyDictionary<string, TableState>? Partitions = null)
{
    /// <summary>State of a table whose rows were given, not made from others.</summary>
    public static TableState Of(string content) => new(content, content);
}
