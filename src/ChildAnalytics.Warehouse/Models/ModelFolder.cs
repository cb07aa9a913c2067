using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Reads the pairs of SQL and yaml below <c>warehouse/models</c>.</summary>
public static class ModelFolder
{
    /// <summary>All models, by layer and name.</summary>
    /// <exception cref="FaultException">CA1301 for every file without its twin; CA1302 for a twin that cannot be read.</exception>
    public static IReadOnlyList<Model> Read(string modelsFolder)
    {
        var faults = MissingTwins(modelsFolder);
        if (faults.Count > 0)
            throw new FaultException(faults);
        return
        [
            .. from layer in Enum.GetValues<Layer>()
               from path in Files(modelsFolder, layer, "*.sql")
               select new Model(
                   layer,
                   Path.GetFileNameWithoutExtension(path),
                   path,
                   File.ReadAllText(path).TrimEnd().TrimEnd(';'),
                   TableDescription.Read(Path.ChangeExtension(path, ".yaml"))),
        ];
    }

    /// <summary>A fault for each <c>.sql</c> without <c>.yaml</c> and the other way round; empty where all are pairs.</summary>
    public static IReadOnlyList<Fault> MissingTwins(string modelsFolder) =>
    [
        .. from layer in Enum.GetValues<Layer>()
           from path in Files(modelsFolder, layer, "*.*")
           let twin = Path.ChangeExtension(path, Path.GetExtension(path) == ".sql" ? ".yaml" : ".sql")
           where !File.Exists(twin)
           select WarehouseFaults.TwinMissing(path, twin),
    ];

    private static IEnumerable<string> Files(string modelsFolder, Layer layer, string pattern)
    {
        var folder = Path.Combine(modelsFolder, layer.Schema());
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).OrderBy(Path.GetFileName, StringComparer.Ordinal)
            : [];
    }
}
