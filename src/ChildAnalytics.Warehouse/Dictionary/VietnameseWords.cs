using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Tables;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChildAnalytics.Warehouse.Dictionary;

/// <summary>Vietnamese for the sentences of twins: <c>warehouse/dictionary/vi.yaml</c>. One sentence is translated once, however many columns use it.</summary>
public sealed record VietnameseWords
{
    /// <summary>Meanings of columns, by the English sentence.</summary>
    public Dictionary<string, string> Meaning { get; init; } = [];

    /// <summary>Units, by the English word.</summary>
    public Dictionary<string, string> Unit { get; init; } = [];

    /// <summary>Meanings of null, by the English words.</summary>
    public Dictionary<string, string> WhenNull { get; init; } = [];

    /// <summary>Reads the file of a warehouse folder.</summary>
    /// <exception cref="FaultException">CA1302: the file is no such list.</exception>
    public static VietnameseWords Read(string warehouseFolder)
    {
        var path = Path.Combine(warehouseFolder, "dictionary", "vi.yaml");
        try
        {
            return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<VietnameseWords>(File.ReadAllText(path));
        }
        catch (YamlException fault)
        {
            throw new FaultException([WarehouseFaults.NotReadable(path, fault.InnerException?.Message ?? fault.Message)]);
        }
    }

    /// <summary>What a column says; null where no Vietnamese is known.</summary>
    public string? MeaningOf(TableColumn column) => column.MeaningVi ?? Meaning.GetValueOrDefault(column.Meaning);

    /// <summary>Its unit; null where it has none or no Vietnamese is known.</summary>
    public string? UnitOf(TableColumn column) => column.UnitVi ?? (column.Unit is null ? null : Unit.GetValueOrDefault(column.Unit));

    /// <summary>What null means; null where it is never null or no Vietnamese is known.</summary>
    public string? WhenNullOf(TableColumn column) => column.WhenNullVi ?? (column.WhenNull is null ? null : WhenNull.GetValueOrDefault(column.WhenNull));
}
