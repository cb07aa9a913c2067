using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Snapshots;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>Small reference lists that models need: a csv of <c>warehouse/seeds</c> per table of schema <c>seed</c>, and of <c>warehouse/crosswalks</c> a folder per table with a csv per date.</summary>
internal static class SeedFiles
{
    /// <summary>One step per table that has a file; seeds without a file are written by the caller of the build.</summary>
    /// <exception cref="FaultException">CA1308, CA1310: all unreadable files at once.</exception>
    public static IReadOnlyList<BuildStep> Steps(IReadOnlyList<TableContract> contracts, string warehouseFolder)
    {
        var faults = new List<Fault>();
        var steps = new List<BuildStep>();
        var lists = Files(Path.Combine(warehouseFolder, "seeds"), SearchOption.TopDirectoryOnly).Select(path => (Table: Path.GetFileNameWithoutExtension(path), path));
        var crosswalks = Files(Path.Combine(warehouseFolder, "crosswalks"), SearchOption.AllDirectories).Select(path => (Table: Path.GetFileName(Path.GetDirectoryName(path)!), path));
        foreach (var files in lists.Concat(crosswalks).GroupBy(file => file.Table, file => file.path))
        {
            var contract = contracts.FirstOrDefault(contract => contract.Schema == "seed" && contract.Name == files.Key);
            var expected = contract?.Description.Columns.Select(column => column.Name).ToArray() ?? [];
            var different = files.Select(path => (Path: path, Found: LandedCsv.Header(path))).Where(file => !file.Found.SequenceEqual(expected)).ToArray();
            if (contract is null)
                faults.Add(WarehouseFaults.NoContract($"seed.{files.Key}"));
            else if (different.Length > 0)
                faults.AddRange(different.Select(file => WarehouseFaults.HeaderDiffers(file.Path, string.Join(',', expected), string.Join(',', file.Found))));
            else
                steps.Add(Step(contract, [.. files], expected));
        }

        return faults.Count == 0 ? steps : throw new FaultException(faults);
    }

    private static BuildStep Step(TableContract contract, string[] paths, string[] columns) => new(
        contract.FullName,
        [],
        [contract.FullName],
        string.Join(' ', paths.Select(Checksum.OfFile)),
        (session, _) =>
        {
            session.Execute($"delete from {contract.FullName}");
            foreach (var path in paths)
                session.Execute($"insert into {contract.FullName} select * from {LandedCsv.Relation([path], columns)}");
        });

    private static IOrderedEnumerable<string> Files(string folder, SearchOption depth) =>
        (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv", depth) : []).Order(StringComparer.Ordinal);
}
