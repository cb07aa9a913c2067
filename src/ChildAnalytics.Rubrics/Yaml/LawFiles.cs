using ChildAnalytics.Rubrics.Faults;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChildAnalytics.Rubrics.Yaml;

/// <summary>The YAML files below a warehouse folder.</summary>
internal sealed class LawFiles(string root, FaultLog log)
{
    /// <summary>All files of a folder and its subfolders, by path; a folder without any is a fault.</summary>
    public IReadOnlyList<YamlRecord> In(string folder)
    {
        var path = Path.Combine(root, folder);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.yaml", SearchOption.AllDirectories) : [];
        if (files.Length == 0)
            log.Add(LawFaults.NothingToRead, folder, null, null, "*.yaml", "");
        return [.. files.Order(StringComparer.Ordinal).Select(Read).OfType<YamlRecord>()];
    }

    /// <summary>One file that must be there; null where it cannot be read.</summary>
    public YamlRecord? One(string file)
    {
        var path = Path.Combine(root, file);
        if (File.Exists(path))
            return Read(path);
        log.Add(LawFaults.NothingToRead, file, null, null, file, "");
        return null;
    }

    private YamlRecord? Read(string path)
    {
        var file = Path.GetRelativePath(root, path).Replace('\\', '/');
        var stream = new YamlStream();
        try
        {
            using var reader = File.OpenText(path);
            stream.Load(reader);
        }
        catch (YamlException exception)
        {
            log.Add(LawFaults.NotReadable, file, checked((int)exception.Start.Line), null, "YAML", exception.Message);
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode node }] && HasPlainKeys(node))
            return new YamlRecord(log, file, node);
        log.Add(LawFaults.NotReadable, file, 1, null, "key: value", "");
        return null;
    }

    private static bool HasPlainKeys(YamlMappingNode root) =>
        root.AllNodes.OfType<YamlMappingNode>().All(mapping => mapping.Children.Keys.All(key => key is YamlScalarNode));
}
