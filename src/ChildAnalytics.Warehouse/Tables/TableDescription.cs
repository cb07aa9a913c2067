using ChildAnalytics.Domain.Faults;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChildAnalytics.Warehouse.Tables;

/// <summary>The yaml twin of a model, or the contract of a table that C# writes.</summary>
public sealed record TableDescription
{
    /// <summary>One sentence on what the table is.</summary>
    public required string Description { get; init; }

    /// <summary><see cref="Description"/> in Vietnamese; null where the twin gives none.</summary>
    public string? DescriptionVi { get; init; }

    /// <summary>What one row stands for.</summary>
    public required string Grain { get; init; }

    /// <summary><see cref="Grain"/> in Vietnamese; null where the twin gives none.</summary>
    public string? GrainVi { get; init; }

    /// <summary>Columns that are unique together and never null; empty where rows have no key.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Tables it is made from, as <c>schema.table</c>; for a table that C# writes, who writes it.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Columns in table order.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>An expression over the columns whose value is a key of <c>core.unit_partitions</c>; null where the table is made as a whole.</summary>
    /// <remarks>It promises that rows of one partition rest on rows of the same partition only, in all tables read that have one too, and on tables without one.</remarks>
    public string? Partition { get; init; }

    /// <summary>Tables a partitioned model reads only to look up the landed file its rows came from; a change of them changes these rows' own hash.</summary>
    public IReadOnlyList<string> PartitionLookups { get; init; } = [];

    /// <summary>True for raw tables whose rows carry the day they take effect: a build that speaks of an earlier day reads them all the same, and leaves out what came later by that day.</summary>
    public bool IsReference { get; init; }

    /// <summary>Checks the table is under, by name and level, beside those every key brings.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Reads one yaml file; an unknown or missing entry is an error.</summary>
    /// <exception cref="FaultException">CA1302: the file is no such description.</exception>
    public static TableDescription Read(string path)
    {
        try
        {
            return new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithEnforceRequiredMembers()
                .WithTypeMapping<IReadOnlyList<string>, List<string>>()
                .WithTypeMapping<IReadOnlyList<TableColumn>, List<TableColumn>>()
                .Build()
                .Deserialize<TableDescription>(File.ReadAllText(path));
        }
        catch (YamlException fault)
        {
            throw new FaultException([WarehouseFaults.NotReadable(path, fault.InnerException?.Message ?? fault.Message)]);
        }
    }
}
