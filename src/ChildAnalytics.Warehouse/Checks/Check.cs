using ChildAnalytics.Domain.Faults;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChildAnalytics.Warehouse.Checks;

/// <summary>A rule that spans models: a select whose rows are the offenders, and the yaml twin that names it.</summary>
public sealed record Check
{
    /// <summary>Stable id, CA14xx.</summary>
    public required string RuleId { get; init; }

    /// <summary><c>stop</c> blocks publishing, <c>warn</c> does not.</summary>
    public required string Level { get; init; }

    /// <summary>What must hold, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The SQL file.</summary>
    [YamlIgnore]
    public string Path { get; init; } = "";

    /// <summary>Name of the file.</summary>
    [YamlIgnore]
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>All checks of a folder, by file name.</summary>
    /// <exception cref="FaultException">CA1301: a check without its twin. CA1302: a twin that cannot be read.</exception>
    public static IReadOnlyList<Check> ReadAll(string checksFolder) =>
        [.. Directory.EnumerateFiles(checksFolder, "*.sql").Order(StringComparer.Ordinal).Select(Read)];

    private static Check Read(string path)
    {
        var twin = System.IO.Path.ChangeExtension(path, ".yaml");
        if (!File.Exists(twin))
            throw new FaultException([WarehouseFaults.TwinMissing(path, twin)]);
        try
        {
            var check = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithEnforceRequiredMembers()
                .Build()
                .Deserialize<Check>(File.ReadAllText(twin));
            return check.Level is "stop" or "warn"
                ? check with { Path = path }
                : throw new FaultException([WarehouseFaults.NotReadable(twin, $"level {check.Level}, expected stop or warn")]);
        }
        catch (YamlException fault)
        {
            throw new FaultException([WarehouseFaults.NotReadable(twin, fault.InnerException?.Message ?? fault.Message)]);
        }
    }
}
