using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Small reference lists that models need: a csv of <c>warehouse/seeds</c> per table of schema <c>seed</c>, and of <c>warehouse/crosswalks</c> a folder per table with a csv per date.</summary>
internal static class SeedFiles
{
    /// <summary>Loads every file; seeds without a file are written by the caller of the build.</summary>
    /// <exception cref="FaultException">CA1308, CA1310: all unreadable files at once.</exception>
    public static void Load(DuckDbSession session, IReadOnlyList<TableContract> contracts, string warehouseFolder)
    {
        var faults = new List<Fault>();
        var lists = Files(Path.Combine(warehouseFolder, "seeds"), SearchOption.TopDirectoryOnly).Select(path => (Table: Path.GetFileNameWithoutExtension(path), path));
        var crosswalks = Files(Path.Combine(warehouseFolder, "crosswalks"), SearchOption.AllDirectories).Select(path => (Table: Path.GetFileName(Path.GetDirectoryName(path)!), path));
        foreach (var (name, path) in lists.Concat(crosswalks))
        {
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

    private static IOrderedEnumerable<string> Files(string folder, SearchOption depth) =>
        (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv", depth) : []).Order(StringComparer.Ordinal);
}
