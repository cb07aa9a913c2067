using ChildAnalytics.DuckDb;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>One node of the graph of a build: what it reads, what it writes, and the work between.</summary>
/// <param name="Name">Name in progress lines and faults.</param>
/// <param name="Reads">Tables, as <c>schema.table</c>.</param>
/// <param name="Writes">Tables, as <c>schema.table</c>; no two steps write the same.</param>
/// <param name="Version">Text that changes with whatever else the result depends on: its SQL, code, law, day.</param>
/// <param name="Run">Writes the tables, inside a transaction of the session: all rows, or those of the partitions or slices named.</param>
internal sealed record BuildStep(
    string Name, IReadOnlyList<string> Reads, IReadOnlyList<string> Writes, string Version, Action<DuckDbSession, PartitionKeys?> Run)
{
    /// <summary>Whether rows are hashed, so that readers stay as they are where the rows came out the same; else what went in stands for what came out.</summary>
    public bool HashesRows { get; init; } = true;

    /// <summary>Whether the step can make some partitions and leave the others; its tables then all have partitions.</summary>
    public bool IsPartitioned { get; init; }

    /// <summary>How its rows fall into slices that it can make apart; null for none.</summary>
    public EngineSlices? Slices { get; init; }

    /// <summary>Of the tables read, those in which only the landed file of a row is looked up.</summary>
    public IReadOnlyList<string> Lookups { get; init; } = [];

    /// <summary>A query of one text on which all partitions rest beside their own rows; null for none.</summary>
    public string? Shared { get; init; }

    /// <summary>Makes a fault that names the file of an error DuckDB found in the step's SQL; null lets the error through.</summary>
    public Func<DuckDBException, Exception>? Explain { get; init; }
}
