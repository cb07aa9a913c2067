using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Small reference lists that models need, one csv in <c>warehouse/seeds</c> per table of schema <c>seed</c>.</summary>
internal static class SeedFiles
{
    /// <summary>Loads every file of the folder; seeds without a file are written by the caller of the build.</summary>
    /// <exception cref="FaultException">CA1308, CA1310: all unreadable files at once.</exception>
    public static void Load(DuckDbSession session, IReadOnlyList<TableContract> contracts, string seedsFolder)
    {
        var faults = new List<Fault>();
        string[] files = Directory.Exists(seedsFolder) ? Directory.GetFiles(seedsFolder, "*.csv") : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var contract = contracts.FirstOrDefault(contract => contract.Schema == "seed" && contract.Name == name);
            var expected = contract?.Description.Columns.Select(column => column.Name).ToArray() ?? [];
            var found = LandedCsv.Header(path);
            if (contract is null)
                faults.Add(WarehouseFaults.NoContract($"seed.{name}"));
            else if (!found.SequenceEqual(expected))
                faults.Add(WarehouseFaults.HeaderDiffers(path, string.Join(',', expected), string.Join(',', found)));
            else
                session.Execute($"insert into {contract.FullName} select * from {LandedCsv.Relation([path], expected)}");
        }

        if (faults.Count > 0)
            throw new FaultException(faults);
    }
}
